package id.siklus.attendance;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.intake.Awaited;
import id.siklus.intake.EventRecord;

/** Names a record of presence by its source and the id under which it was told. */
public record TapRef(String source, String id) {

    /** The record that this event is. */
    public static TapRef of(EventRecord event) {
        return new TapRef(event.source(), event.id());
    }

    /** The record that a correction names. */
    public static TapRef correctedBy(EventRecord correction) {
        JsonNode corrects = correction.get("corrects");
        return new TapRef(corrects.get("source").textValue(), corrects.get("id").textValue());
    }

    /** What a correction waits for that came before what it corrects. */
    public Awaited awaited() {
        return Awaited.thing("tap", source, id);
    }
}
