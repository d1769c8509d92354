package id.siklus.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map.Entry;

/** Reads JSON within the limits of the contract, and without what is {@code null}, which means absent. */
final class JsonDocument {

    private static final int DEEPEST = 32;
    private static final int MOST_DIGITS = 38;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(LONGEST_TEXT)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonDocument() {}

    /** Reads bytes from outside, or refuses them with the reason. */
    static JsonNode read(byte[] bytes) {
        return read(Utf8.decode(bytes).orElseThrow(() -> RefusedRecord.rejected("intake.reason.not-utf8")));
    }

    private static JsonNode read(String text) {
        try {
            JsonNode document = MAPPER.readTree(text);
            if (document.isMissingNode()) {
                throw RefusedRecord.rejected("intake.reason.not-json", "1");
            }
            clean(document, "");
            return document;
        } catch (StreamConstraintsException | NumberFormatException beyondLimits) {
            throw RefusedRecord.rejected("intake.reason.beyond-limits");
        } catch (JsonProcessingException broken) {
            throw RefusedRecord.rejected("intake.reason.not-json", position(broken));
        }
    }

    /** Reads data that was written by {@link #write}. */
    static JsonNode stored(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored data is not JSON", broken);
        }
    }

    static String write(JsonNode node) {
        return node.toString();
    }

    private static String position(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? "?"
                : Long.toString(broken.getLocation().getCharOffset() + 1);
    }

    private static void clean(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            cleanFields(object, path);
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                clean(array.get(index), path + '/' + index);
            }
        } else if (node.isTextual() && !PlainText.isStorable(node.textValue())) {
            throw RefusedRecord.rejected("intake.reason.text-not-storable", path);
        } else if (node.isNumber() && digits(node.decimalValue()) > MOST_DIGITS) {
            throw RefusedRecord.rejected("intake.reason.number-too-long", path);
        }
    }

    private static void cleanFields(ObjectNode object, String path) {
        object.properties().removeIf(field -> field.getValue().isNull());
        for (Entry<String, JsonNode> field : object.properties()) {
            if (!PlainText.isStorable(field.getKey())) {
                throw RefusedRecord.rejected("intake.reason.text-not-storable", path);
            }
            clean(field.getValue(), path + '/' + field.getKey());
        }
    }

    /** Digits of the number written out in full: an exponent saves none. */
    private static long digits(BigDecimal number) {
        long whole = Math.max((long) number.precision() - number.scale(), 1);
        return whole + Math.max(number.scale(), 0);
    }
}
