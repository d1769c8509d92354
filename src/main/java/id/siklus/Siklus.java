package id.siklus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application: every room below this package, wired by Spring Boot; two rooms may use the same word for a bean. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Siklus {

    public static void main(String[] arguments) {
        SpringApplication.run(Siklus.class, arguments);
    }
}
