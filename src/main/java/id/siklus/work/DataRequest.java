package id.siklus.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Data that somebody was asked for, as the facts about it add up.
 *
 * @param source system that owns the request; {@code requestId} is unique within it
 * @param from who asks, as the source wrote it
 * @param fulfilledAt absent while it is open
 */
@NamedInterface("api")
public record DataRequest(
        String source,
        String requestId,
        String from,
        String what,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant fulfilledAt) {}
