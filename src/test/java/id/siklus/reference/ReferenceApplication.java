package id.siklus.reference;

import id.siklus.Siklus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application as the reference set-up has it: on loopback, with its clock, its bureau and printed passwords. */
public final class ReferenceApplication {

    /** Monday, 5 January 2026. */
    public static final LocalDate START_DATE = LocalDate.of(2026, 1, 5);

    private ReferenceApplication() {}

    /**
     * Starts and returns when the first page can be asked for.
     *
     * @param httpPort 0 picks a free one
     * @param employees size of a generated agency; 0 for the bureau
     */
    public static ConfigurableApplicationContext start(
            int httpPort, String databaseUrl, String bootstrap, LocalDate startDate, int employees) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", httpPort);
        properties.put("spring.datasource.url", databaseUrl);
        properties.put("spring.datasource.username", "postgres");
        properties.put("spring.datasource.password", "");
        properties.put("spring.flyway.locations", "classpath:db/migration,classpath:db/reference");
        // Its own migrations carry a late version: those of rooms that come afterwards are applied all the same.
        properties.put("spring.flyway.out-of-order", "true");
        properties.put("logging.level.org.flywaydb.core.internal.command.DbMigrate", "error");
        properties.put("spring.main.register-shutdown-hook", "false");
        properties.put("logging.register-shutdown-hook", "false");
        properties.put("siklus.kafka.bootstrap", bootstrap);
        properties.put("server.servlet.session.cookie.secure", "false");
        properties.put("siklus.web.agency", "Setda Provinsi Sumatera Selatan – Biro Organisasi");
        properties.put("siklus.web.basic-enabled", "true");
        properties.put("siklus.web.style-guide", "true");
        properties.put("siklus.reference.start-date", startDate);
        properties.put("siklus.reference.employees", employees);
        return SpringApplication.from(Siklus::run)
                .with(ReferenceConfiguration.class)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new))
                .getApplicationContext();
    }
}
