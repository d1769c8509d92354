package id.siklus.testing;

import id.siklus.roster.Employee;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.Roster;
import id.siklus.roster.Stay;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A roster without a database: people and units as a test needs them. */
public final class InMemoryRoster implements Roster {

    private final Map<PersonId, Employee> employees = new TreeMap<>();
    private final Map<String, OrgUnit> units = new LinkedHashMap<>();
    private final List<Stay> stays = new ArrayList<>();

    public InMemoryRoster unit(String code, String parent) {
        units.put(code, new OrgUnit(code, code, parent));
        return this;
    }

    public InMemoryRoster person(String id, String unit) {
        PersonId person = new PersonId(id);
        moves(id, unit, LocalDate.EPOCH);
        EmploymentStatus status = person.isCivilServant() ? EmploymentStatus.PNS : EmploymentStatus.NON_ASN;
        employees.put(
                person,
                new Employee(person, id, status, null, "Staf", null, unit, unit, null, person.isCivilServant()));
        return this;
    }

    /** Somebody comes into a unit on that day, and is in no other from then on. */
    public InMemoryRoster moves(String id, String unit, LocalDate from) {
        stays.replaceAll(stay -> stay.person().value().equals(id) && stay.to() == null
                ? new Stay(stay.person(), stay.unit(), stay.from(), from.minusDays(1))
                : stay);
        stays.add(new Stay(new PersonId(id), unit, from, null));
        return this;
    }

    @Override
    public Optional<Employee> find(PersonId id) {
        return Optional.ofNullable(employees.get(id));
    }

    @Override
    public Employee get(PersonId id) {
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    @Override
    public Map<PersonId, Employee> findAll(Collection<PersonId> ids) {
        return employees.values().stream()
                .filter(employee -> ids.contains(employee.id()))
                .collect(Collectors.toMap(Employee::id, employee -> employee));
    }

    @Override
    public Map<PersonId, LocalDate> beganOn(Collection<PersonId> ids) {
        return Map.of();
    }

    @Override
    public boolean hasLeft(PersonId id) {
        return false;
    }

    @Override
    public boolean isPresent(PersonId id) {
        return find(id).isPresent();
    }

    @Override
    public Set<PersonId> known(Collection<PersonId> ids) {
        return findAll(ids).keySet();
    }

    @Override
    public List<Employee> contractExpected() {
        return employees.values().stream().filter(Employee::contractExpected).toList();
    }

    @Override
    public List<Employee> evaluatedBy(PersonId evaluator) {
        return List.of();
    }

    @Override
    public Set<PersonId> evaluatedByAny(Collection<PersonId> evaluators) {
        return Set.of();
    }

    @Override
    public Map<PersonId, PersonId> reviewersOf(Collection<PersonId> employees) {
        return Map.of();
    }

    @Override
    public Optional<PersonId> reviewerOf(PersonId employee) {
        return Optional.empty();
    }

    @Override
    public Optional<OrgUnit> findUnit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    @Override
    public Set<String> unitAndBelow(String code) {
        Set<String> found = new LinkedHashSet<>(Set.of(code));
        for (OrgUnit unit : units.values()) {
            if (found.contains(unit.parent())) {
                found.add(unit.code());
            }
        }
        return found;
    }

    @Override
    public List<String> unitAndAbove(String code) {
        List<String> found = new ArrayList<>();
        for (OrgUnit unit = units.get(code); unit != null; unit = units.get(unit.parent())) {
            found.add(unit.code());
        }
        return found;
    }

    @Override
    public List<Employee> membersOf(Set<String> unitCodes) {
        return employees.values().stream()
                .filter(employee -> unitCodes.contains(employee.unit()))
                .toList();
    }

    @Override
    public List<Employee> membersOf(String unitCode) {
        Set<String> below = unitAndBelow(unitCode);
        return employees.values().stream()
                .filter(employee -> below.contains(employee.unit()))
                .toList();
    }

    @Override
    public List<Stay> stays(Collection<PersonId> people) {
        return stays.stream().filter(stay -> people.contains(stay.person())).toList();
    }

    @Override
    public List<Stay> staysIn(Set<String> unitCodes, LocalDate first, LocalDate last) {
        return stays.stream()
                .filter(stay -> unitCodes.contains(stay.unit()))
                .filter(stay -> !stay.from().isAfter(last)
                        && (stay.to() == null || !stay.to().isBefore(first)))
                .toList();
    }

    @Override
    public List<OrgUnit> units() {
        return List.copyOf(units.values());
    }
}
