package id.siklus.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.shared.Ids;
import org.springframework.stereotype.Component;

/** Writes events as text: their data when they happen, the whole CloudEvent when they are sent. */
@Component
class EventJson {

    private final ObjectMapper json;

    EventJson(ObjectMapper json) {
        this.json = json;
    }

    /** Mints the identity. */
    WrittenEvent written(OutgoingEvent event) {
        try {
            return new WrittenEvent(Ids.next(), event, json.writeValueAsString(event.data()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Data of an event must be plain values", unwritable);
        }
    }
}
