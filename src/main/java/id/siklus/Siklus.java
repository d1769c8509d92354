package id.siklus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: every room below this package, wired by Spring Boot. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Siklus {

    public static void main(String[] arguments) {
        SpringApplication.run(Siklus.class, arguments);
    }
}
