package id.siklus.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The JSON Schemas of all types, compiled once. A file in {@code events/} makes a type known. {@code format} is
 * asserted, which JSON Schema 2020-12 does not do by itself; a pattern's {@code $} is the end of the text, as in JSON
 * Schema, and not a place before a last line break, as in Java.
 */
final class EventSchemas {

    private static final String FILES = "classpath*:events/id.siklus.*.json";
    private static final String ENDING = ".json";

    private final Map<String, JsonSchema> schemas = new TreeMap<>();

    EventSchemas() {
        JsonSchemaFactory factory = factory();
        SchemaValidatorsConfig asserting = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(EventSchemas::toTheVeryEnd)
                .build();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (InputStream text = file.getInputStream()) {
                    JsonSchema schema = factory.getSchema(text, asserting);
                    schema.initializeValidators();
                    schemas.put(String.valueOf(file.getFilename()).replace(ENDING, ""), schema);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Types with a schema. */
    Set<String> types() {
        return schemas.keySet();
    }

    /** The first thing, by path, that the schema of the type refuses in the data. */
    Optional<Reason> objection(String type, JsonNode data) {
        JsonSchema schema = schemas.get(type);
        if (schema == null) {
            throw new IllegalArgumentException("No schema for " + type);
        }
        return schema.validate(data).stream()
                .min(Comparator.comparing(
                        message -> message.getInstanceLocation().toString()))
                .map(EventSchemas::reason);
    }

    private static Reason reason(ValidationMessage message) {
        String where = message.getInstanceLocation().toString();
        String field = message.getProperty() == null ? where : where + '/' + message.getProperty();
        return Reason.of("intake.reason.data", field.isEmpty() ? "/" : field, message.getMessage());
    }

    private static JsonSchemaFactory factory() {
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .format(new Moment())
                .build();
        return JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012))
                .metaSchema(dialect)
                .build();
    }

    private static RegularExpression toTheVeryEnd(String expression) {
        Pattern pattern = Pattern.compile(
                expression.endsWith("$") ? expression.substring(0, expression.length() - 1) + "\\z" : expression);
        return value -> pattern.matcher(value).find();
    }

    /** Moments as the rest of the intake reads them, so that what passes the schema can be used. */
    private static final class Moment implements Format {

        @Override
        public String getName() {
            return "date-time";
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return Rfc3339.matches(value);
        }
    }
}
