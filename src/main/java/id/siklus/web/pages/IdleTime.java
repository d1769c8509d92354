package id.siklus.web.pages;

import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How long a session lasts that nobody uses, for the warning at its end ({@code @idle}). */
@Component("idle")
class IdleTime {

    private final Duration timeout;

    IdleTime(Environment environment) {
        this.timeout = environment.getProperty("spring.session.timeout", Duration.class, Duration.ofMinutes(30));
    }

    /** In minutes. */
    public long getMinutes() {
        return timeout.toMinutes();
    }
}
