package id.siklus.roster;

import id.siklus.intake.Awaited;
import id.siklus.intake.WaitingRecords;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;

/** Takes units and people over from whoever keeps them, many at once. What is known already stays as it is. */
@UseCase
@NamedInterface("api")
public class RegisterPeople {

    private final JdbcRegistration registration;
    private final WaitingRecords waiting;
    private final ApplicationEventPublisher events;

    RegisterPeople(JdbcRegistration registration, WaitingRecords waiting, ApplicationEventPublisher events) {
        this.registration = registration;
        this.waiting = waiting;
        this.events = events;
    }

    /**
     * Registers.
     *
     * @param units parents before children
     * @param people in any order
     */
    public void register(List<OrgUnit> units, List<Newcomer> people) {
        registration.addUnits(units);
        Set<PersonId> added = registration.addEmployees(people);
        List<Newcomer> newcomers =
                people.stream().filter(person -> added.contains(person.id())).toList();
        registration.addAssignments(newcomers);
        registration.addFacts(newcomers);
        registration.addDuties(people);
        events.publishEvent(new PostsLaid(added));
        waiting.arrived(arrivals(units, newcomers));
    }

    /** Records may have waited for any of them. */
    private static Set<Awaited> arrivals(List<OrgUnit> units, List<Newcomer> newcomers) {
        Set<Awaited> arrivals = new HashSet<>();
        units.forEach(unit -> arrivals.add(Awaited.unit(unit.code())));
        newcomers.forEach(newcomer -> arrivals.add(Awaited.person(newcomer.id())));
        return arrivals;
    }

    /**
     * Somebody who is not known yet.
     *
     * @param since first day in this post
     * @param duty in the agency beside the post
     * @param dutyUnit the unit of a unit admin
     */
    @NamedInterface("api")
    public record Newcomer(
            PersonId id,
            String name,
            EmploymentStatus status,
            boolean contractExpected,
            LocalDate since,
            String unit,
            @Nullable PositionKind positionKind,
            String positionName,
            @Nullable String grade,
            @Nullable PersonId evaluator,
            @Nullable Capacity duty,
            @Nullable String dutyUnit) {}
}
