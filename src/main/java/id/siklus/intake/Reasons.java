package id.siklus.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How reasons are kept in the database: the key of the sentence, and a JSON array of what it has to fill in. */
final class Reasons {

    private Reasons() {}

    static @Nullable String key(Verdict verdict) {
        return verdict.reason() == null ? null : verdict.reason().key();
    }

    static @Nullable String details(Verdict verdict) {
        if (verdict.reason() == null) {
            return null;
        }
        ArrayNode details = JsonNodeFactory.instance.arrayNode();
        verdict.reason().details().forEach(details::add);
        return JsonDocument.write(details);
    }

    static Optional<Reason> read(@Nullable String key, @Nullable String details) {
        if (key == null) {
            return Optional.empty();
        }
        List<String> read = new ArrayList<>();
        if (details != null) {
            for (JsonNode detail : JsonDocument.stored(details)) {
                read.add(detail.asText());
            }
        }
        return Optional.of(new Reason(key, read));
    }
}
