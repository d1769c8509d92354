package id.siklus.reference;

import id.siklus.shared.BusinessClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
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

    private static final LocalTime START_OF_DAY = LocalTime.of(8, 0);

    @Bean
    @DependsOnDatabaseInitialization
    ReferenceClock referenceClock(
            JdbcClient jdbc,
            @Value("${siklus.cycle.zone}") ZoneId zone,
            @Value("${siklus.reference.start-date}") LocalDate startDate) {
        return new ReferenceClock(
                jdbc, startDate.atTime(START_OF_DAY).atZone(zone).toInstant());
    }

    @Bean
    @Primary
    BusinessClock movableBusinessClock(ReferenceClock clock) {
        return new BusinessClock(Clock.systemUTC(), clock::offset);
    }

    /** Texts of this package stand beside those of the rooms. */
    @Bean
    SmartInitializingSingleton referenceTexts(ResourceBundleMessageSource messages) {
        return () -> messages.addBasenames("messages/reference");
    }
}
