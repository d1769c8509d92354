package id.siklus.tasklist;

import id.siklus.cycle.EscalationLevel;
import id.siklus.roster.Administrators;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * To whom a task is escalated, by the roster of now. Nobody hears of their own task or of a task about themselves, and
 * nobody twice: where a level has nobody else, the next one does it.
 */
@Component
class Addressees {

    private final Roster roster;
    private final Administrators administrators;

    Addressees(Roster roster, Administrators administrators) {
        this.roster = roster;
        this.administrators = administrators;
    }

    /** Who, and on which level they were found. */
    record Addressee(EscalationLevel level, PersonId person) {}

    /** The addressee of each task that has one. */
    Map<TaskId, Addressee> of(Map<ListedTask, EscalationLevel> tasks) {
        Map<PersonId, Employee> people =
                new HashMap<>(roster.findAll(ids(tasks.keySet().stream().map(ListedTask::subject))));
        people.putAll(roster.findAll(ids(people.values().stream().map(Employee::evaluator))));
        Map<String, List<PersonId>> admins = administrators.nearestTo(
                tasks.keySet().stream().map(ListedTask::unit).collect(Collectors.toSet()));
        Map<TaskId, Addressee> found = new HashMap<>();
        tasks.forEach((task, level) -> addressee(task, level, candidate -> candidates(task, candidate, people, admins))
                .ifPresent(addressee -> found.put(task.id(), addressee)));
        return found;
    }

    /** Whoever stands on a level. */
    private interface Candidates {

        List<PersonId> on(EscalationLevel level);
    }

    private static Optional<Addressee> addressee(ListedTask task, EscalationLevel from, Candidates candidates) {
        return Stream.of(EscalationLevel.values())
                .filter(level -> level.compareTo(from) >= 0)
                .flatMap(level -> candidates.on(level).stream().map(person -> new Addressee(level, person)))
                .filter(each -> !each.person().equals(task.assignee())
                        && !each.person().equals(task.subject())
                        && !task.attention().escalatedTo().contains(each.person()))
                .findFirst();
    }

    private static List<PersonId> candidates(
            ListedTask task,
            EscalationLevel level,
            Map<PersonId, Employee> people,
            Map<String, List<PersonId>> admins) {
        PersonId evaluator = evaluatorOf(task.subject(), people);
        return switch (level) {
            case EVALUATOR -> asList(evaluator);
            case REVIEWER -> asList(evaluator == null ? null : evaluatorOf(evaluator, people));
            case UNIT_ADMIN -> admins.getOrDefault(task.unit(), List.of());
        };
    }

    private static @Nullable PersonId evaluatorOf(PersonId person, Map<PersonId, Employee> people) {
        Employee known = people.get(person);
        return known == null ? null : known.evaluator();
    }

    private static List<PersonId> asList(@Nullable PersonId person) {
        return person == null ? List.of() : List.of(person);
    }

    private static Collection<PersonId> ids(Stream<? extends @Nullable PersonId> people) {
        Set<PersonId> ids = people.filter(Objects::nonNull).collect(Collectors.toSet());
        return ids;
    }
}
