package id.siklus.tasklist;

import id.siklus.cycle.EscalationLevel;
import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What has been done about a task that nobody does.
 *
 * @param reminders how many there were
 * @param remindedAt the last time
 * @param level the highest it was escalated to
 * @param escalatedAt the last time
 * @param escalatedTo everybody whom it was escalated to, the latest last
 */
@NamedInterface("api")
public record Attention(
        int reminders,
        @Nullable Instant remindedAt,
        @Nullable EscalationLevel level,
        @Nullable Instant escalatedAt,
        List<PersonId> escalatedTo) {

    /** Nothing yet. */
    public static final Attention NONE = new Attention(0, null, null, null, List.of());

    public Attention {
        escalatedTo = List.copyOf(escalatedTo);
    }

    /** Whom it was escalated to last; nobody where it was not. */
    public @Nullable PersonId latest() {
        return escalatedTo.isEmpty() ? null : escalatedTo.get(escalatedTo.size() - 1);
    }
}
