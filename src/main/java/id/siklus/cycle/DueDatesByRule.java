package id.siklus.cycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Applies the rule in force. Rules and calendar are the same for thousands of tasks that open together, so they are
 * read once a minute at most.
 */
@Component
class DueDatesByRule implements DueDates {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final Comparator<DeadlineRule> MOST_SPECIAL_THEN_NEWEST =
            Comparator.comparing(DeadlineRule::firstMonthOnly).thenComparing(DeadlineRule::validFrom);

    private final DeadlineRules rules;
    private final Office office;
    private final Clock machine;
    private final AtomicReference<@Nullable Law> law = new AtomicReference<>();

    DueDatesByRule(DeadlineRules rules, Office office, Clock machine) {
        this.rules = rules;
        this.office = office;
        this.machine = machine;
    }

    @Override
    public Instant dueOn(String kind, int year, Instant since) {
        return due(kind, new DeadlineRule.Occasion(year, null, office.dateOf(since), false));
    }

    @Override
    public Instant dueOn(String kind, YearMonth month, Instant since, boolean firstMonth) {
        return due(kind, new DeadlineRule.Occasion(month.getYear(), month, office.dateOf(since), firstMonth));
    }

    private Instant due(String kind, DeadlineRule.Occasion occasion) {
        Law current = lawFor(occasion.openedOn());
        DeadlineRule rule = current.rules.stream()
                .filter(candidate -> candidate.holdsFor(kind, occasion))
                .max(MOST_SPECIAL_THEN_NEWEST)
                .orElseThrow(() -> new IllegalStateException("No deadline rule for " + kind));
        return rule.dueOn(occasion, current.calendar)
                .atTime(END_OF_DAY)
                .atZone(office.zone())
                .toInstant();
    }

    private Law lawFor(LocalDate day) {
        Law current = law.get();
        if (current == null || current.isOlderThan(machine.instant().minus(FRESH)) || !current.covers(day)) {
            LocalDate from = day.minusYears(1);
            LocalDate to = day.plusYears(2);
            current = new Law(machine.instant(), from, to, rules.all(), office.calendar(from, to));
            law.set(current);
        }
        return current;
    }

    /** What was read, and for which days it is good: a month of slack on both sides of any counted stretch. */
    private record Law(
            Instant readAt, LocalDate from, LocalDate to, List<DeadlineRule> rules, WorkingCalendar calendar) {

        boolean isOlderThan(Instant oldest) {
            return readAt.isBefore(oldest);
        }

        boolean covers(LocalDate day) {
            return day.minusMonths(2).isAfter(from) && day.plusMonths(6).isBefore(to);
        }
    }
}
