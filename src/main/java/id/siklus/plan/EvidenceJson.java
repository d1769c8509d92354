package id.siklus.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evidence as one column holds it. */
final class EvidenceJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {};

    private EvidenceJson() {}

    static @Nullable String write(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return null;
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (Evidence each : evidence) {
            rows.add(
                    each.isLink()
                            ? Map.of("link", each.link())
                            : Map.of("source", each.source(), "task", each.taskId()));
        }
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Evidence> read(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try {
            return JSON.readValue(text, ROWS).stream()
                    .map(row -> new Evidence(
                            row.getOrDefault("link", ""), row.getOrDefault("source", ""), row.getOrDefault("task", "")))
                    .toList();
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("The column holds JSON that was written here", notOurs);
        }
    }
}
