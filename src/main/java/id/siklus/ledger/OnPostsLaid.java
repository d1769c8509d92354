package id.siklus.ledger;

import id.siklus.intake.RecordKey;
import id.siklus.ledger.JdbcClosedMonths.ClosedUnit;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PostsLaid;
import id.siklus.roster.Roster;
import id.siklus.roster.Stay;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<ClosedUnit> units = store.units();
        if (!units.isEmpty()) {
            close(units, roster.stays(people));
        }
    }

    private void close(List<ClosedUnit> units, List<Stay> stays) {
        Set<YearMonth> past = limit.passed(units.stream().map(ClosedUnit::month).collect(Collectors.toSet()));
        closings(units, stays).forEach((topic, closings) -> {
            Map<YearMonth, Set<PersonId>> closed = store.closePeople(topic, closings).stream()
                    .filter(closing -> !past.contains(closing.month()))
                    .collect(Collectors.groupingBy(
                            PersonMonth::month, Collectors.mapping(PersonMonth::person, Collectors.toSet())));
            if (!closed.isEmpty()) {
                events.publishEvent(new MonthsClosedLater(topic, closed));
            }
        });
    }

    private Map<LedgerTopic, Map<PersonMonth, RecordKey>> closings(List<ClosedUnit> units, List<Stay> stays) {
        Map<String, List<ClosedUnit>> closed = units.stream().collect(Collectors.groupingBy(ClosedUnit::unit));
        Map<String, String> parents = parents(roster.units());
        Map<LedgerTopic, Map<PersonMonth, RecordKey>> closings = new HashMap<>();
        for (Stay stay : stays) {
            Set<String> seen = new HashSet<>();
            for (@Nullable String unit = stay.unit(); unit != null && seen.add(unit); unit = parents.get(unit)) {
                closed.getOrDefault(unit, List.of()).stream()
                        .filter(each -> stay.touches(each.month()))
                        .forEach(each -> closings.computeIfAbsent(each.topic(), first -> new LinkedHashMap<>())
                                .putIfAbsent(new PersonMonth(stay.person(), each.month()), each.record()));
            }
        }
        return closings;
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
