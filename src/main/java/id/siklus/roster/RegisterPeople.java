package id.siklus.roster;

import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Takes units and people over from whoever keeps them, many at once. What is known already stays as it is. */
@UseCase
@NamedInterface("api")
public class RegisterPeople {

    private final JdbcRegistration registration;

    RegisterPeople(JdbcRegistration registration) {
        this.registration = registration;
    }

    /**
     * Registers.
     *
     * @param units parents before children
     * @param people in any order
     */
    public void register(List<OrgUnit> units, List<Newcomer> people) {
        registration.addUnits(units);
        registration.addEmployees(people);
        registration.addAssignments(people);
        registration.addDuties(people);
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
