package id.siklus.engine.camunda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.siklus.engine.Variables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How variables lie in the mailbox: ids and decisions only, so text and booleans come back as what they were. */
@Component
final class VariablesJson {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    /** In the order of the names, so that the same variables are the same text. */
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    String write(Variables variables) {
        try {
            return json.writeValueAsString(variables.asMap());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Map<String, Object> read(String text) {
        try {
            return json.readValue(text, VALUES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
