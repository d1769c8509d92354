package id.siklus.ledger;

import id.siklus.intake.RecordKey;
import id.siklus.ledger.JdbcClosedMonths.ClosedUnit;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PostsLaid;
import id.siklus.roster.Roster;
import id.siklus.roster.Stay;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The recap of a unit stands for everybody who was in it or below it in that month, whenever that becomes known. What has
 * been closed for somebody stays closed, also when it turns out later that they were elsewhere: facts have become late and
 * the process has gone on.
 */
@Component
class OnPostsLaid {

    private final JdbcClosedMonths store;
    private final RecapLimit limit;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    OnPostsLaid(JdbcClosedMonths store, RecapLimit limit, Roster roster, ApplicationEventPublisher events) {
        this.store = store;
        this.limit = limit;
        this.roster = roster;
        this.events = events;
    }

    @EventListener
    void on(PostsLaid laid) {
        Set<PersonId> people =
                laid.people().stream().filter(PersonId::isCivilServant).collect(Collectors.toSet());
        if (people.isEmpty()) {
            return;
        }
        store.lockUnits();
        List<Stay> stays = roster.stays(people);
        if (stays.isEmpty()) {
            return;
        }
        Map<String, String> parents = parents(roster.units());
        List<ClosedUnit> units = closedFor(stays, parents);
        if (!units.isEmpty()) {
            close(units, stays, parents);
        }
    }

    /** What was closed for the units of these stays, or above them, while they lasted. */
    private List<ClosedUnit> closedFor(List<Stay> stays, Map<String, String> parents) {
        Set<String> units = new HashSet<>();
        stays.forEach(stay -> units.addAll(upwards(stay.unit(), parents)));
        LocalDate first = stays.stream().map(Stay::from).reduce(LocalDate.MAX, OnPostsLaid::earlier);
        LocalDate last = stays.stream()
                .map(stay -> Objects.requireNonNullElse(stay.to(), LocalDate.MAX))
                .reduce(LocalDate.MIN, OnPostsLaid::later);
        return store.closedUnits(units, first, last.equals(LocalDate.MAX) ? null : last);
    }

    private void close(List<ClosedUnit> units, List<Stay> stays, Map<String, String> parents) {
        Set<YearMonth> past = limit.passed(units.stream().map(ClosedUnit::month).collect(Collectors.toSet()));
        closings(units, stays, parents).forEach((topic, closings) -> {
            Map<YearMonth, Set<PersonId>> closed = store.closePeople(topic, closings).stream()
                    .filter(closing -> !past.contains(closing.month()))
                    .collect(Collectors.groupingBy(
                            PersonMonth::month, Collectors.mapping(PersonMonth::person, Collectors.toSet())));
            if (!closed.isEmpty()) {
                events.publishEvent(new MonthsClosedLater(topic, closed));
            }
        });
    }

    private Map<LedgerTopic, Map<PersonMonth, RecordKey>> closings(
            List<ClosedUnit> units, List<Stay> stays, Map<String, String> parents) {
        Map<String, List<ClosedUnit>> closed = units.stream().collect(Collectors.groupingBy(ClosedUnit::unit));
        Map<LedgerTopic, Map<PersonMonth, RecordKey>> closings = new HashMap<>();
        for (Stay stay : stays) {
            for (String unit : upwards(stay.unit(), parents)) {
                closed.getOrDefault(unit, List.of()).stream()
                        .filter(each -> stay.touches(each.month()))
                        .forEach(each -> closings.computeIfAbsent(each.topic(), first -> new LinkedHashMap<>())
                                .putIfAbsent(new PersonMonth(stay.person(), each.month()), each.record()));
            }
        }
        return closings;
    }

    /** The unit and all above it, from below. */
    private static Set<String> upwards(String from, Map<String, String> parents) {
        Set<String> units = new LinkedHashSet<>();
        for (@Nullable String unit = from; unit != null && units.add(unit); ) {
            unit = parents.get(unit);
        }
        return units;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<String, String> parents(Collection<OrgUnit> units) {
        Map<String, String> parents = new HashMap<>();
        for (OrgUnit unit : units) {
            if (unit.parent() != null) {
                parents.put(unit.code(), unit.parent());
            }
        }
        return parents;
    }
}
