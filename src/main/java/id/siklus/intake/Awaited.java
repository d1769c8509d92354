package id.siklus.intake;

import id.siklus.shared.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody or something that a record may wait for.
 *
 * @param key the same for the record that waits and the record that brings it
 */
@NamedInterface("api")
public record Awaited(String key) {

    public static Awaited person(PersonId person) {
        return new Awaited("person:" + person.value());
    }

    public static Awaited unit(String code) {
        return new Awaited("unit:" + code);
    }

    /** A task or another thing that its source numbers. */
    public static Awaited thing(String kind, String source, String id) {
        return new Awaited(kind + ':' + source + '\n' + id);
    }
}
