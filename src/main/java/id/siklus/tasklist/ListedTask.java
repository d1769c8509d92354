package id.siklus.tasklist;

import id.siklus.engine.TaskStage;
import id.siklus.shared.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A task in a list.
 *
 * @param businessKey of the process that asks for it
 * @param assignee whose turn it is
 * @param subject the employee it is about
 * @param requestedBy who brought it about, where that is a person
 * @param month where it belongs to one
 * @param note to be quoted, such as the reason of a return
 * @param href the page that does it
 * @param attention reminders and escalations
 */
@NamedInterface("api")
public record ListedTask(
        TaskId id,
        String businessKey,
        String kind,
        PersonId assignee,
        PersonId subject,
        @Nullable PersonId requestedBy,
        String contractCode,
        int year,
        @Nullable YearMonth month,
        String unit,
        TaskStage stage,
        Instant since,
        Instant dueAt,
        @Nullable String note,
        String href,
        Attention attention) {

    /** A task about which nothing has been done. */
    public ListedTask(
            TaskId id,
            String businessKey,
            String kind,
            PersonId assignee,
            PersonId subject,
            @Nullable PersonId requestedBy,
            String contractCode,
            int year,
            @Nullable YearMonth month,
            String unit,
            TaskStage stage,
            Instant since,
            Instant dueAt,
            @Nullable String note,
            String href) {
        this(
                id,
                businessKey,
                kind,
                assignee,
                subject,
                requestedBy,
                contractCode,
                year,
                month,
                unit,
                stage,
                since,
                dueAt,
                note,
                href,
                Attention.NONE);
    }

    /** Whether it should have been done by now; a matter of reading, so it is right whatever else is behind. */
    public boolean isOverdue(Instant now) {
        return dueAt.isBefore(now);
    }
}
