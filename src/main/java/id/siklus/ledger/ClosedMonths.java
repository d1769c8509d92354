package id.siklus.ledger;

import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Knows which months are closed for whom. */
@Component
@NamedInterface("api")
public class ClosedMonths {

    private final JdbcClosedMonths store;
    private final Roster roster;
    private final RecapLimit limit;

    ClosedMonths(JdbcClosedMonths store, Roster roster, RecapLimit limit) {
        this.store = store;
        this.roster = roster;
        this.limit = limit;
    }

    /** Those of the people whose month is closed, by their own recap or by one of a unit above them. */
    public Set<PersonId> closed(LedgerTopic topic, Collection<PersonId> people, YearMonth month) {
        List<PersonMonth> wanted = people.stream()
                .distinct()
                .map(person -> new PersonMonth(person, month))
                .toList();
        return ReadOnce.all("ledger.closed", wanted, missing -> ofBoth(missing, month)).entrySet().stream()
                .filter(each -> each.getValue().contains(topic))
                .map(each -> each.getKey().person())
                .collect(Collectors.toSet());
    }

    /** Whoever asks for one ledger on a page asks for the other as well: both come at once. */
    private Map<PersonMonth, Set<LedgerTopic>> ofBoth(List<PersonMonth> people, YearMonth month) {
        return store.ofPeople(
                EnumSet.allOf(LedgerTopic.class),
                people.stream().map(PersonMonth::person).toList(),
                Set.of(month));
    }

    /** Those of the people for whom the month is over: it is closed, or its time limit has passed without a recap. */
    public Set<PersonId> shut(LedgerTopic topic, Collection<PersonId> people, YearMonth month) {
        Set<PersonId> shut = new HashSet<>(closed(topic, people, month));
        if (!limit.passed(Set.of(month)).isEmpty()) {
            people.stream().filter(PersonId::isCivilServant).forEach(shut::add);
        }
        return shut;
    }

    /** The closed months among these, to go through a batch with, whose recaps may concern these units. */
    public Closings closings(
            LedgerTopic topic, Collection<PersonId> people, Collection<YearMonth> months, Collection<String> units) {
        if (!units.isEmpty()) {
            store.lockUnits();
        }
        return new Closings(find(topic, people, months), UnitMembers.of(units, months, roster), limit.passed(months));
    }

    /** Writes what a batch has closed; the people for whom a month closed just now are returned by month. */
    public Map<YearMonth, Set<PersonId>> write(LedgerTopic topic, Closings closings) {
        if (!closings.units().isEmpty()) {
            store.closeUnits(topic, closings.units());
        }
        if (closings.people().isEmpty()) {
            return Map.of();
        }
        return store.closePeople(topic, closings.people()).stream()
                .collect(Collectors.groupingBy(
                        PersonMonth::month, Collectors.mapping(PersonMonth::person, Collectors.toSet())));
    }

    private Set<PersonMonth> find(LedgerTopic topic, Collection<PersonId> people, Collection<YearMonth> months) {
        return Set.copyOf(store.ofPeople(EnumSet.of(topic), people, months).keySet());
    }
}
