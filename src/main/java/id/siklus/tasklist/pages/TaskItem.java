package id.siklus.tasklist.pages;

import id.siklus.cycle.EscalationLevel;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as the API shows it. Times carry the office's offset. */
record TaskItem(
        String id,
        String kind,
        String title,
        String contractCode,
        Subject subject,
        OffsetDateTime since,
        OffsetDateTime dueAt,
        boolean overdue,
        String href,
        List<String> acts,
        Attention attention) {

    /** What was done about it. */
    record Attention(
            int reminders,
            @Nullable OffsetDateTime remindedAt,
            @Nullable EscalationLevel level,
            @Nullable OffsetDateTime escalatedAt) {}

    /** The employee whom it is about. */
    record Subject(String nip, String name) {}
}
