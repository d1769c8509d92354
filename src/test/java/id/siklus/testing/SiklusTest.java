package id.siklus.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * A test of the whole application on a database of its own, without Kafka and without background work: whatever moves
 * is moved by the test. Classes with the same configuration share one context, so they must not share people.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("application")
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SiklusTest.OnFreshDatabase.class)
public @interface SiklusTest {

    /** Points the application at a fresh database and switches its loops off. */
    final class OnFreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            EmbeddedDatabase.endBehindContexts();
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "spring.datasource.url=" + EmbeddedDatabase.freshUrl(),
                    "spring.datasource.username=postgres",
                    "spring.datasource.password=",
                    // Many contexts stay open beside one another on one server.
                    "spring.datasource.hikari.minimum-idle=1",
                    "siklus.web.agency=Biro Contoh",
                    "siklus.intake.enabled=false",
                    "siklus.engine.delivery-enabled=false",
                    "siklus.publishing.enabled=false",
                    "camunda.bpm.job-execution.enabled=false",
                    "siklus.cycle.sweep-enabled=false",
                    "siklus.tasklist.counting-enabled=false");
        }
    }
}
