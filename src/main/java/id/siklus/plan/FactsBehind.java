package id.siklus.plan;

import id.siklus.work.TaskEvidence;
import java.math.BigDecimal;
import java.util.List;

/** The facts behind the figures of a month, by indicator. */
public record FactsBehind(List<TaskEvidence> tasks) {

    /** More than this is read on a page of its own. */
    public static final int FIRST = 10;

    public FactsBehind {
        tasks = List.copyOf(tasks);
    }

    /** The tasks of one indicator, those that do not count included. */
    public List<TaskEvidence> of(String indicator) {
        return tasks.stream()
                .filter(task -> indicator.equals(task.indicatorCode()))
                .toList();
    }

    /** The first of them. */
    public List<TaskEvidence> first(String indicator) {
        return of(indicator).stream().limit(FIRST).toList();
    }

    /** How many events made the figure. */
    public int events(String indicator) {
        return of(indicator).stream()
                .filter(TaskEvidence::counts)
                .mapToInt(TaskEvidence::events)
                .sum();
    }

    /** What the tasks that count add up to. */
    public BigDecimal sum(String indicator) {
        return Quantity.tidy(of(indicator).stream()
                .filter(TaskEvidence::counts)
                .map(TaskEvidence::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
