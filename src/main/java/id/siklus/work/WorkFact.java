package id.siklus.work;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.intake.EventRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a task as an event reports it.
 *
 * @param late whether its month is closed already for whoever is accountable
 * @param shares who did the task, where the fact says so
 */
public record WorkFact(EventRecord event, FactKind kind, boolean late, List<Share> shares) {

    /** The task that it is about. */
    public TaskRef task() {
        return TaskRef.of(event);
    }

    /** Whoever accepted, returned or approved; absent for facts that nobody decides. */
    @Nullable
    String decidedBy() {
        return kind.decidedBy(event);
    }

    /** A field that facts of this kind have; absent where this one leaves it out. */
    @Nullable
    String text(String field) {
        return kind.has(field) ? event.text(field) : null;
    }

    /** A field that holds anything but text. */
    @Nullable
    JsonNode json(String field) {
        return kind.has(field) ? event.data().get(field) : null;
    }

    /** A moment that facts of this kind name. */
    @Nullable
    Instant moment(String field) {
        return kind.has(field) ? event.instant(field) : null;
    }
}
