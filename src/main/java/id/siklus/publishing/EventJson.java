package id.siklus.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** A CloudEvent 1.0 in structured mode; sent twice, it is the same text twice. */
    byte[] cloudEvent(UnsentEvent event, String source) {
        try {
            ObjectNode envelope = json.createObjectNode()
                    .put("specversion", "1.0")
                    .put("id", event.id().toString())
                    .put("source", source)
                    .put("type", event.type())
                    .put("subject", event.subject())
                    .put("time", event.time().toInstant().toString())
                    .put("sequence", event.sequence())
                    .put("datacontenttype", "application/json");
            envelope.set("data", json.readTree(event.data()));
            return json.writeValueAsBytes(envelope);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The outbox holds JSON that it wrote itself", impossible);
        }
    }
}
