package id.siklus.ledger;

import id.siklus.intake.Awaited;
import id.siklus.intake.EventRecord;
import id.siklus.intake.Verdicts;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** Which of the people and units that a batch is about the roster knows; asked once for the whole batch. */
@NamedInterface("api")
public final class KnownSubjects {

    private final Set<PersonId> people;
    private final Set<String> units;

    private KnownSubjects(Set<PersonId> people, Set<String> units) {
        this.people = people;
        this.units = units;
    }

    /** Asks the roster about all subjects of a batch. */
    public static KnownSubjects of(Collection<EventRecord> events, Roster roster) {
        Set<PersonId> people = events.stream()
                .filter(event -> !event.concernsUnit())
                .map(EventRecord::person)
                .collect(Collectors.toSet());
        Set<String> units = events.stream()
                .filter(EventRecord::concernsUnit)
                .map(EventRecord::unit)
                .collect(Collectors.toSet());
        if (!units.isEmpty()) {
            units.retainAll(roster.units().stream().map(OrgUnit::code).collect(Collectors.toSet()));
        }
        return new KnownSubjects(people.isEmpty() ? people : roster.known(people), units);
    }

    /** Codes of the units that are known. */
    public Set<String> units() {
        return units;
    }

    /** Those of the events whose subject is known; the others wait for it. */
    public List<EventRecord> known(Collection<EventRecord> events, Verdicts verdicts) {
        List<EventRecord> known = new ArrayList<>();
        for (EventRecord event : events) {
            missing(event)
                    .ifPresentOrElse(
                            missing -> verdicts.waiting(event.key(), missing, LedgerReasons.unknownSubject(event)),
                            () -> known.add(event));
        }
        return known;
    }

    /** What the event has to wait for; nothing where its subject is known. */
    private Optional<Awaited> missing(EventRecord event) {
        if (event.concernsUnit()) {
            return units.contains(event.unit()) ? Optional.empty() : Optional.of(Awaited.unit(event.unit()));
        }
        return people.contains(event.person()) ? Optional.empty() : Optional.of(Awaited.person(event.person()));
    }
}
