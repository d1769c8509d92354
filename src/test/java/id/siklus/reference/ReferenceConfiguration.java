package id.siklus.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.shared.BusinessClock;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of the reference set-up, in place of the application's own. */
@ReferenceOnly
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

    /** When the year 2026 is opened; the first start tells the story from here to the start date. */
    private static final LocalDateTime OPENING = LocalDateTime.of(2025, 12, 15, 9, 0);

    @Bean
    @DependsOnDatabaseInitialization
    ReferenceClock referenceClock(JdbcClient jdbc, @Value("${siklus.cycle.zone}") ZoneId zone) {
        return new ReferenceClock(jdbc, OPENING.atZone(zone).toInstant());
    }

    @Bean
    @Primary
    BusinessClock movableBusinessClock(ReferenceClock clock) {
        return new BusinessClock(Clock.systemUTC(), clock::offset);
    }

    @Bean
    BureauContracts bureauContracts(ObjectMapper json) {
        return new BureauContracts(json);
    }

    /** Texts of this package stand beside those of the rooms. */
    @Bean
    SmartInitializingSingleton referenceTexts(ResourceBundleMessageSource messages) {
        return () -> messages.addBasenames("messages/reference");
    }
}
