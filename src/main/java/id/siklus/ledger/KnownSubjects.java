package id.siklus.ledger;

import id.siklus.intake.Awaited;
import id.siklus.intake.EventRecord;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.Collection;
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

    public static KnownSubjects of(Collection<EventRecord> events, Roster roster) {
        Set<PersonId> people = events.stream()
                .filter(event -> !event.concernsUnit())
                .map(EventRecord::person)
                .collect(Collectors.toSet());
        Set<String> units = events.stream()
                .filter(EventRecord::concernsUnit)
                .map(EventRecord::unit)
                .distinct()
                .filter(unit -> roster.findUnit(unit).isPresent())
                .collect(Collectors.toSet());
        return new KnownSubjects(people.isEmpty() ? people : roster.known(people), units);
    }

    /** What the event has to wait for; nothing where its subject is known. */
    public Optional<Awaited> missing(EventRecord event) {
        if (event.concernsUnit()) {
            return units.contains(event.unit()) ? Optional.empty() : Optional.of(Awaited.unit(event.unit()));
        }
        return people.contains(event.person()) ? Optional.empty() : Optional.of(Awaited.person(event.person()));
    }
}
