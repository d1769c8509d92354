package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** Looks people and units up. Every question takes many at once, so that batches ask once. */
@NamedInterface("api")
public interface Roster {

    /** The person as of now; as in the end where the person has left, as at the beginning where still to come. */
    Optional<Employee> find(PersonId id);

    /** The person; refuses (404) where nobody has this number */
    Employee get(PersonId id);

    /** Those of the people who are known, as {@link #find} tells of each. */
    Map<PersonId, Employee> findAll(Collection<PersonId> ids);

    /** First day of service of each of these people. */
    Map<PersonId, LocalDate> beganOn(Collection<PersonId> ids);

    /** Whether the person works here today. */
    boolean isPresent(PersonId id);

    /** Whether the person worked here and does so no longer. */
    boolean hasLeft(PersonId id);

    /** Those of the numbers that belong to somebody, now, before or later. */
    Set<PersonId> known(Collection<PersonId> ids);

    /** Everybody for whom an SKP is made here, by number. */
    List<Employee> contractExpected();

    /** Those whose evaluator this person is, by name. */
    List<Employee> evaluatedBy(PersonId evaluator);

    /** Those whose evaluator one of these people is. */
    Set<PersonId> evaluatedByAny(Collection<PersonId> evaluators);

    /** The evaluator of the evaluator, who decides disputes and objections. */
    Optional<PersonId> reviewerOf(PersonId employee);

    /** The same for many; whoever has none is absent. */
    Map<PersonId, PersonId> reviewersOf(Collection<PersonId> employees);

    Optional<OrgUnit> findUnit(String code);

    /** Codes of the unit and of all units below it. */
    Set<String> unitAndBelow(String code);

    /** Codes of the unit and of all units above it, nearest first. */
    List<String> unitAndAbove(String code);

    /** The same for each of these units; a code that no unit has is left out. */
    default Map<String, List<String>> unitsAndAbove(Collection<String> codes) {
        return codes.stream()
                .distinct()
                .filter(code -> !unitAndAbove(code).isEmpty())
                .collect(Collectors.toMap(Function.identity(), this::unitAndAbove));
    }

    /** Everybody in the unit or below it now, people without NIP included. */
    List<Employee> membersOf(String unitCode);

    /** Everybody in one of these units now, without those below, by number. */
    List<Employee> membersOf(Set<String> unitCodes);

    /** Where these people have been, are and will be, each move apart. */
    List<Stay> stays(Collection<PersonId> people);

    /** The stays in one of these units, without those below, that touch any of the days. */
    List<Stay> staysIn(Set<String> unitCodes, LocalDate first, LocalDate last);

    /** All units, parents before children. */
    List<OrgUnit> units();
}
