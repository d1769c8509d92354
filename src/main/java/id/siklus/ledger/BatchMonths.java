package id.siklus.ledger;

import id.siklus.intake.EventRecord;
import id.siklus.intake.RecordKey;
import id.siklus.intake.Verdicts;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Which months are closed at each point of a batch, so that what comes too late is told so. */
@NamedInterface("api")
public final class BatchMonths {

    private final Closings closings;
    private final Verdicts verdicts;
    private final @Nullable DecidedLate decided;

    public BatchMonths(Closings closings, Verdicts verdicts) {
        this(closings, verdicts, null);
    }

    private BatchMonths(Closings closings, Verdicts verdicts, @Nullable DecidedLate decided) {
        this.closings = closings;
        this.verdicts = verdicts;
        this.decided = decided;
    }

    /** For facts that are written again: what was decided about them then holds, whatever is closed by now. */
    public static BatchMonths of(DecidedLate decided) {
        return new BatchMonths(new Closings(Set.of(), UnitMembers.none(), Set.of()), new Verdicts(), decided);
    }

    /**
     * What was decided about facts when they came, or by people since.
     *
     * @param late facts that do not count
     * @param uncounted people for whom a fact does not count, though it does for others
     */
    @NamedInterface("api")
    public record DecidedLate(Set<RecordKey> late, Map<RecordKey, Set<PersonId>> uncounted) {}

    /** Whether the fact comes too late for whom it is about; then that is its fate. */
    public boolean isLate(EventRecord event, YearMonth month) {
        return isLate(event, List.of(month));
    }

    /** The same for a fact that bears on more than one month: one closed month is enough. */
    public boolean isLate(EventRecord event, Collection<YearMonth> months) {
        if (decided != null) {
            return decided.late().contains(event.key());
        }
        Optional<YearMonth> closed = months.stream()
                .filter(month -> closings.isClosed(event.person(), month))
                .findFirst();
        closed.ifPresent(month -> verdicts.late(event.key(), LedgerReasons.monthClosed(month)));
        return closed.isPresent();
    }

    /** Those of the people for whom the month is closed: what the fact gives them does not count for them. */
    public Set<PersonId> closedFor(EventRecord event, Collection<PersonId> people, YearMonth month) {
        if (decided != null) {
            return decided.uncounted().getOrDefault(event.key(), Set.of());
        }
        Set<PersonId> closed = new HashSet<>(people);
        closed.removeIf(person -> !closings.isClosed(person, month));
        return closed;
    }
}
