package id.siklus;

import id.siklus.startup.Startup;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application: every room below this package, wired by Spring Boot; two rooms may use the same word for a bean. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Siklus {

    /**
     * Production: refuses to start with one sentence where something outside is wrong, or does what the first word
     * says, such as {@code topics}, and ends.
     */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Siklus.class);
        application.addInitializers(new Startup(List.of(arguments)));
        try {
            application.run(arguments);
        } catch (RuntimeException reported) {
            // The framework has said why; threads that were started must not keep the process.
            System.exit(1);
        }
    }

    /** The same without looking around first, for set-ups that bring database and broker along. */
    public static void run(String[] arguments) {
        SpringApplication.run(Siklus.class, arguments);
    }
}
