package id.siklus.cycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rules and calendar. They are the same for thousands of tasks that open together, so they are read once a minute of
 * machine time at most.
 */
@Component
class CurrentLaw {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final DeadlineRules rules;
    private final LadderSteps ladder;
    private final Office office;
    private final Clock machine;
    private final AtomicReference<@Nullable Law> law = new AtomicReference<>();

    CurrentLaw(DeadlineRules rules, LadderSteps ladder, Office office, Clock machine) {
        this.rules = rules;
        this.ladder = ladder;
        this.office = office;
        this.machine = machine;
    }

    /** The law for whatever begins on that day and ends within two years of it. */
    Law on(LocalDate day) {
        Law current = law.get();
        if (current == null || current.isOlderThan(machine.instant().minus(FRESH)) || !current.covers(day)) {
            LocalDate from = day.minusYears(1);
            LocalDate to = day.plusYears(2);
            current = new Law(machine.instant(), from, to, rules.all(), ladder.all(), office.calendar(from, to));
            law.set(current);
        }
        return current;
    }

    /** What was read, and for which days it is good: a month of slack on both sides of any counted stretch. */
    record Law(
            Instant readAt,
            LocalDate from,
            LocalDate to,
            List<DeadlineRule> rules,
            List<LadderStep> ladder,
            WorkingCalendar calendar) {

        private boolean isOlderThan(Instant oldest) {
            return readAt.isBefore(oldest);
        }

        private boolean covers(LocalDate day) {
            return day.minusMonths(2).isAfter(from) && day.plusMonths(6).isBefore(to);
        }
    }
}
