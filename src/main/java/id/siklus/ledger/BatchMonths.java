package id.siklus.ledger;

import id.siklus.intake.EventRecord;
import id.siklus.intake.Verdicts;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** Which months are closed at each point of a batch, so that what comes too late is told so. */
@NamedInterface("api")
public final class BatchMonths {

    private final Closings closings;
    private final Verdicts verdicts;

    public BatchMonths(Closings closings, Verdicts verdicts) {
        this.closings = closings;
        this.verdicts = verdicts;
    }

    /** Whether the fact comes too late for whom it is about; then that is its fate. */
    public boolean isLate(EventRecord event, YearMonth month) {
        return isLate(event, List.of(month));
    }

    /** The same for a fact that bears on more than one month: one closed month is enough. */
    public boolean isLate(EventRecord event, Collection<YearMonth> months) {
        Optional<YearMonth> closed = months.stream()
                .filter(month -> closings.isClosed(event.person(), month))
                .findFirst();
        closed.ifPresent(month -> verdicts.late(event.key(), LedgerReasons.monthClosed(month)));
        return closed.isPresent();
    }

    /** Those of the people for whom the month is closed: what the fact gives them does not count for them. */
    public Set<PersonId> closedFor(Collection<PersonId> people, YearMonth month) {
        Set<PersonId> closed = new HashSet<>(people);
        closed.removeIf(person -> !closings.isClosed(person, month));
        return closed;
    }
}
