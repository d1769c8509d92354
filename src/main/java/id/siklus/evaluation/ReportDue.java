package id.siklus.evaluation;

import id.siklus.cycle.DueDates;
import id.siklus.shared.BusinessClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Until when a report of a year is due: the last day of the year. Whose SKP is set after that day could not have given
 * one before, and has some working days from then on (a rule of its own).
 */
@Component
public class ReportDue {

    private final DueDates dueDates;
    private final BusinessClock clock;

    ReportDue(DueDates dueDates, BusinessClock clock) {
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** Of an evaluation that opens now. */
    public Until of(int year) {
        Instant now = clock.now();
        Instant regular = dueDates.dueOn("self-report", year, now);
        return now.isAfter(regular)
                ? new Until(dueDates.dueOn("self-report.late", year, now), true)
                : new Until(regular, false);
    }

    /**
     * A due date.
     *
     * @param afterTheYear whether the last day of the year has passed already
     */
    public record Until(Instant at, boolean afterTheYear) {}
}
