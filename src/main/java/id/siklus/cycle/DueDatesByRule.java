package id.siklus.cycle;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Applies the rule in force. */
@Component
class DueDatesByRule implements DueDates {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final Comparator<DeadlineRule> MOST_SPECIAL_THEN_NEWEST =
            Comparator.comparing(DeadlineRule::firstMonthOnly).thenComparing(DeadlineRule::validFrom);

    private final CurrentLaw law;
    private final Office office;

    DueDatesByRule(CurrentLaw law, Office office) {
        this.law = law;
        this.office = office;
    }

    @Override
    public Instant dueOn(String kind, int year, Instant since) {
        return due(kind, new DeadlineRule.Occasion(year, null, office.dateOf(since), false));
    }

    @Override
    public Instant dueOn(String kind, YearMonth month, Instant since, boolean firstMonth) {
        return due(kind, new DeadlineRule.Occasion(month.getYear(), month, office.dateOf(since), firstMonth));
    }

    @Override
    public Instant recapLimit(YearMonth month) {
        return due("recap-limit", new DeadlineRule.Occasion(month.getYear(), month, month.atEndOfMonth(), false));
    }

    private Instant due(String kind, DeadlineRule.Occasion occasion) {
        CurrentLaw.Law current = law.on(occasion.openedOn());
        DeadlineRule rule = current.rules().stream()
                .filter(candidate -> candidate.holdsFor(kind, occasion))
                .max(MOST_SPECIAL_THEN_NEWEST)
                .orElseThrow(() -> new IllegalStateException("No deadline rule for " + kind));
        return rule.dueOn(occasion, current.calendar())
                .atTime(END_OF_DAY)
                .atZone(office.zone())
                .toInstant();
    }
}
