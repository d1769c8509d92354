package id.siklus.engine;

import id.siklus.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person must know of a task before opening it.
 *
 * @param assignee whose turn it is
 * @param subject the employee whose contract it concerns
 * @param requestedBy who brought the task about, where that is a person
 * @param note quoted under the title, such as the reason of a return
 * @param month {@code 2026-01} where the task belongs to a month
 * @param stage the column of the monitoring table
 * @param href the page that does the task
 */
public record TaskTicket(
        OpenTask task,
        PersonId assignee,
        PersonId subject,
        @Nullable PersonId requestedBy,
        String contractCode,
        int year,
        @Nullable String month,
        String unit,
        TaskStage stage,
        Instant since,
        Instant dueAt,
        @Nullable String note,
        String href) {}
