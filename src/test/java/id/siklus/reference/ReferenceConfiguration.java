package id.siklus.reference;

import id.siklus.shared.BusinessClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the reference set-up adds to the application: its clock, its bureau and the doors to them. Handed to the
 * application by the launcher. Nothing in this package carries a stereotype, because tests of the application alone
 * scan the same packages and must not find it.
 */
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
}
