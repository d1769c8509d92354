package id.siklus.intake.kafka;

import id.siklus.intake.PauseIntake;
import java.time.Duration;

/** Looks once a second whether a person has stopped the intake. */
final class PauseLook {

    private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

    private final PauseIntake pause;
    private long lookedAt = System.nanoTime() - BETWEEN_LOOKS;
    private boolean paused;

    PauseLook(PauseIntake pause) {
        this.pause = pause;
    }

    boolean paused() {
        long now = System.nanoTime();
        if (now - lookedAt >= BETWEEN_LOOKS) {
            paused = pause.current().isPresent();
            lookedAt = now;
        }
        return paused;
    }
}
