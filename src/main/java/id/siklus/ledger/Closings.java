package id.siklus.ledger;

import id.siklus.intake.EventRecord;
import id.siklus.intake.RecordKey;
import id.siklus.intake.Verdicts;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * The months that are closed at each point of a batch, while its events are gone through in the order of their arrival.
 * Closing is the one thing in a ledger for which that order counts. People without NIP have no recaps: their months
 * never close.
 */
@NamedInterface("api")
public final class Closings {

    private final Set<PersonMonth> closed;
    private final UnitMembers members;
    private final Set<YearMonth> past;
    private final Map<PersonMonth, RecordKey> people = new LinkedHashMap<>();
    private final Map<UnitMonth, RecordKey> units = new LinkedHashMap<>();

    Closings(Set<PersonMonth> closed, UnitMembers members, Set<YearMonth> past) {
        this.closed = new HashSet<>(closed);
        this.members = members;
        this.past = Set.copyOf(past);
    }

    /** Whether a fact of that month comes too late now. */
    public boolean isClosed(PersonId person, YearMonth month) {
        return closed.contains(new PersonMonth(person, month)) || (person.isCivilServant() && past.contains(month));
    }

    /**
     * A recap has come: from here on the month is closed for its person, or for everybody in its unit or below. After the
     * time limit of its month it is late, and closes nothing.
     */
    public void close(EventRecord recap, Verdicts verdicts) {
        YearMonth month = YearMonth.parse(recap.get("month").textValue());
        if (past.contains(month)) {
            verdicts.late(recap.key(), LedgerReasons.recapAfterLimit(month));
        } else if (recap.concernsUnit()) {
            units.putIfAbsent(new UnitMonth(recap.unit(), month), recap.key());
            members.of(recap.unit(), month).forEach(member -> close(member, month, recap.key()));
        } else {
            close(recap.person(), month, recap.key());
        }
    }

    private void close(PersonId person, YearMonth month, RecordKey recap) {
        PersonMonth closing = new PersonMonth(person, month);
        if (person.isCivilServant() && closed.add(closing)) {
            people.put(closing, recap);
        }
    }

    Map<PersonMonth, RecordKey> people() {
        return people;
    }

    Map<UnitMonth, RecordKey> units() {
        return units;
    }
}
