package id.siklus.cycle;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When an open task is to be reminded of and escalated, by the rules in force on the day it opened. */
@Component
public class Ladder {

    private static final BinaryOperator<LadderStep> NEWEST =
            BinaryOperator.maxBy(Comparator.comparing(LadderStep::validFrom));

    private final CurrentLaw law;
    private final Office office;

    Ladder(CurrentLaw law, Office office) {
        this.law = law;
        this.office = office;
    }

    /**
     * A step of one task.
     *
     * @param level to whom it is escalated; absent for a reminder
     */
    public record Rung(int step, @Nullable EscalationLevel level, Instant at) {}

    /**
     * The steps that lie ahead of a task, in their order. A task that opens after its due date is given its time from
     * the opening on: nobody is reported for a task they did not have.
     */
    public List<Rung> rungsOf(String kind, Instant since, Instant dueAt) {
        LocalDate opened = office.dateOf(since);
        LocalDate counted = office.dateOf(since.isAfter(dueAt) ? since : dueAt);
        CurrentLaw.Law current = law.on(opened);
        return inForce(kind, opened, current.ladder()).stream()
                .map(step -> rung(step, counted, current.calendar()))
                .filter(rung -> rung.at().isAfter(since))
                .toList();
    }

    private static Collection<LadderStep> inForce(String kind, LocalDate opened, List<LadderStep> ladder) {
        return ladder.stream()
                .filter(step -> step.kind().equals(kind) && !step.validFrom().isAfter(opened))
                .collect(toMap(LadderStep::step, step -> step, NEWEST, TreeMap::new))
                .values();
    }

    private Rung rung(LadderStep step, LocalDate counted, WorkingCalendar calendar) {
        Instant at = step.dayFrom(counted, calendar)
                .atTime(step.timeOfDay())
                .atZone(office.zone())
                .toInstant();
        return new Rung(step.step(), step.level(), at);
    }
}
