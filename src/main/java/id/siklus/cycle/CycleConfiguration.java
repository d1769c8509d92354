package id.siklus.cycle;

import id.siklus.shared.BusinessClock;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clocks of the application, and the schedule of what falls due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CycleConfiguration {

    /** Machine time, for machinery. */
    @Bean
    Clock machineClock() {
        return Clock.systemUTC();
    }

    /** Business time, for the law: the same as machine time unless a set-up replaces it. */
    @Bean
    BusinessClock businessClock(Clock machineClock) {
        return BusinessClock.atMachineTime(machineClock);
    }
}
