package id.siklus.web;

import org.jspecify.annotations.Nullable;

/**
 * One row of a task list, in words.
 *
 * @param title starts with a verb
 * @param context contract, month, who asked
 * @param note quoted, such as the reason of a return
 * @param distance {@code 9 hari lagi}
 * @param date of the deadline
 * @param look of the tag; {@code done} for plain text
 * @param href the page that does it; absent where nothing can be done here
 * @param attention reminders and escalation, where there were any
 */
public record TaskRow(
        String title,
        String context,
        @Nullable String note,
        String distance,
        String date,
        boolean overdue,
        String status,
        String look,
        @Nullable String href,
        @Nullable String attention) {

    /** A row about which nothing was done. */
    public TaskRow(
            String title,
            String context,
            @Nullable String note,
            String distance,
            String date,
            boolean overdue,
            String status,
            String look,
            @Nullable String href) {
        this(title, context, note, distance, date, overdue, status, look, href, null);
    }
}
