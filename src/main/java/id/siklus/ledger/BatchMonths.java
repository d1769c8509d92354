package id.siklus.ledger;

import id.siklus.intake.EventRecord;
import id.siklus.intake.Verdicts;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** Which months are closed at each point of a batch, and for whom something came too late. */
@NamedInterface("api")
public final class BatchMonths {

    private final Closings closings;
    private final Verdicts verdicts;
    private final Map<YearMonth, Set<PersonId>> late = new HashMap<>();

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
        List<YearMonth> closed = months.stream()
                .distinct()
                .filter(month -> closings.isClosed(event.person(), month))
                .toList();
        if (closed.isEmpty()) {
            return false;
        }
        verdicts.late(event.key(), LedgerReasons.monthClosed(closed.get(0)));
        closed.forEach(month -> note(event.person(), month));
        return true;
    }

    /** Those of the people for whom the month is closed: what the fact gives them does not count for them. */
    public Set<PersonId> closedFor(Collection<PersonId> people, YearMonth month) {
        Set<PersonId> closed = new HashSet<>(people);
        closed.removeIf(person -> !closings.isClosed(person, month));
        closed.forEach(person -> note(person, month));
        return closed;
    }

    private void note(PersonId person, YearMonth month) {
        late.computeIfAbsent(month, first -> new HashSet<>()).add(person);
    }

    /** Whose ledgers hold something that does not count, by month. */
    public Map<YearMonth, Set<PersonId>> late() {
        return late;
    }
}
