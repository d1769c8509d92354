package id.siklus.tasklist.pages;

import java.time.OffsetDateTime;
import java.util.List;

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
        List<String> acts) {

    /** The employee whom it is about. */
    record Subject(String nip, String name) {}
}
