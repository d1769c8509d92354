package id.siklus.tasklist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of tasks ended: due date and id, in the order of the index. Opaque to whoever passes it on. */
record PageMark(Instant dueAt, UUID id) {

    /** Before every task. */
    static final PageMark START = new PageMark(Instant.EPOCH, new UUID(0, 0));

    static PageMark after(ListedTask task) {
        return new PageMark(task.dueAt(), task.id().value());
    }

    /** Reads a mark; refuses what this application has not handed out. */
    static PageMark read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return START;
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int comma = decoded.indexOf(',');
            return new PageMark(
                    Instant.parse(decoded.substring(0, Math.max(comma, 0))),
                    UUID.fromString(decoded.substring(comma + 1)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw TaskRefused.unreadableMark();
        }
    }

    String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((dueAt + "," + id).getBytes(StandardCharsets.UTF_8));
    }
}
