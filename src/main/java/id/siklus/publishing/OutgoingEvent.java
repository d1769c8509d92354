package id.siklus.publishing;

import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * Something that other systems are told.
 *
 * @param type past tense with the family in front and the version behind, {@code id.siklus.skp.set.v1}
 * @param subject whom it is about; their events keep their order
 * @param time when it happened, by the business clock
 * @param data plain values: {@code contractCode} where there is one, {@code actor}, and what changed
 */
@NamedInterface("api")
public record OutgoingEvent(String type, PersonId subject, Instant time, Map<String, ?> data) {

    private static final Pattern TYPE = Pattern.compile("id\\.siklus\\.([a-z]+)\\.[a-z]+(?:-[a-z]+)*\\.v\\d+");

    public OutgoingEvent {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException(type + " is not a type like id.siklus.skp.set.v1");
        }
    }

    /** The topic that carries events of this family, {@code skp.events.v1}. */
    public String topic() {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new IllegalStateException(type);
        }
        return parts.group(1) + ".events.v1";
    }
}
