package id.siklus.ledger;

import id.siklus.cycle.Deadline;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DeadlinesDue;
import id.siklus.cycle.DueDates;
import id.siklus.cycle.MonthOpened;
import id.siklus.shared.BusinessClock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the wait for recaps: with its time limit a month is closed for everybody who has recaps, whether one came or not.
 * The limit is a deadline that is set when the planning of the month opens.
 */
@Component
class RecapLimit {

    private static final String LIMIT = "ledger.recapLimit";

    private final JdbcClosedMonths store;
    private final Deadlines deadlines;
    private final DueDates dueDates;
    private final BusinessClock clock;

    RecapLimit(JdbcClosedMonths store, Deadlines deadlines, DueDates dueDates, BusinessClock clock) {
        this.store = store;
        this.deadlines = deadlines;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    @EventListener
    void on(MonthOpened opened) {
        YearMonth month = opened.month();
        deadlines.register(List.of(new Deadline(month.toString(), LIMIT, dueDates.recapLimit(month))));
    }

    @EventListener
    void on(DeadlinesDue due) {
        if (due.kind().equals(LIMIT)) {
            List<YearMonth> months = due.deadlines().stream()
                    .map(deadline -> YearMonth.parse(deadline.key()))
                    .toList();
            store.closeByLimit(months, clock.now());
        }
    }

    /** Those of the months whose limit has passed. */
    Set<YearMonth> passed(Collection<YearMonth> months) {
        return store.closedByLimit(months);
    }
}
