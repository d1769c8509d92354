package id.siklus.tasklist;

import id.siklus.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A task that is not open any more.
 *
 * @param closedBy who did it; absent where the process took it away
 */
@NamedInterface("api")
public record ClosedTask(
        ListedTask task, Instant closedAt, @Nullable PersonId closedBy) {}
