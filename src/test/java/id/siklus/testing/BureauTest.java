package id.siklus.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a port, with the bureau of the reference set-up on the morning of 5 January 2026
 * and every statement counted. Without Kafka and without background work: whatever moves is moved by the test.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("application")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.flyway.locations=classpath:db/migration,classpath:db/reference",
            "spring.flyway.out-of-order=true",
            "server.servlet.session.cookie.secure=false",
            "siklus.web.basic-enabled=true",
            "siklus.web.style-guide=true",
            "siklus.reference.start-date=2026-01-05",
            "siklus.reference.employees=0"
        })
@ContextConfiguration(classes = CountedRequests.class, initializers = SiklusTest.OnFreshDatabase.class)
public @interface BureauTest {}
