package id.siklus.cycle;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * Something that falls due on the business clock. Key, kind and what it is about make its identity.
 *
 * @param key business key of a process, or another id of the room that registers it
 * @param kind what is due, {@code room.whatIsDue}
 * @param about tells deadlines of one key and kind apart; empty where there is one
 * @param dueAt business time
 */
@NamedInterface("api")
public record Deadline(String key, String kind, String about, Instant dueAt) {

    /** The only deadline of its kind for that key. */
    public Deadline(String key, String kind, Instant dueAt) {
        this(key, kind, "", dueAt);
    }
}
