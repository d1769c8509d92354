package id.siklus.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.siklus.shared.PersonId;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one form of a contract that is hashed and signed: the same text always gives the same bytes, whatever version of
 * whatever library writes it. Keys are sorted, numbers are plain, nothing is left to a default.
 */
final class CanonicalJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CanonicalJson() {}

    static SignedContent of(ContractIdentity identity, Party employee, Party evaluator, ContractText text) {
        Map<String, Object> content = new TreeMap<>();
        content.put("code", identity.code().value());
        content.put("year", identity.year());
        content.put("segment", identity.segment());
        content.put("version", identity.version());
        content.put("employee", party(employee));
        content.put("evaluator", party(evaluator));
        content.put(
                "results", text.results().stream().map(CanonicalJson::result).toList());
        content.put(
                "behaviours",
                text.behaviours().stream().map(CanonicalJson::behaviour).toList());
        try {
            return SignedContent.of(JSON.writeValueAsString(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whom the signed text names as evaluator. */
    static PersonId evaluatorOf(SignedContent content) {
        try {
            return new PersonId(JSON.readTree(content.json())
                    .required("evaluator")
                    .required("id")
                    .asText());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> party(Party party) {
        return Map.of("id", party.id().value(), "name", party.name(), "post", party.post(), "unit", party.unit());
    }

    private static Map<String, Object> result(WorkResult result) {
        return Map.of(
                "code", result.code(),
                "kind", result.kind().name(),
                "text", result.text(),
                "parent", result.parent() == null ? "" : result.parent(),
                "indicators",
                        result.indicators().stream()
                                .map(CanonicalJson::indicator)
                                .toList());
    }

    private static Map<String, Object> indicator(Indicator indicator) {
        List<Integer> months = indicator.months().stream().map(Month::getValue).toList();
        Map<String, Object> written = new HashMap<>();
        written.put("code", indicator.code());
        written.put("aspect", indicator.aspect().name());
        written.put("text", indicator.text());
        written.put("target", indicator.target());
        written.put("unit", indicator.unit());
        written.put("pattern", indicator.pattern().name());
        written.put("months", months);
        return written;
    }

    private static Map<String, Object> behaviour(Behaviour behaviour) {
        return Map.of("value", behaviour.value().name(), "expectation", behaviour.expectation());
    }
}
