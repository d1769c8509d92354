package id.siklus.shared;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * The last door of the log: whatever a message, an exception or its trace carries, no number of a person leaves in it.
 * Named in {@code logging.structured.json.customizer}.
 */
public final class LogWithoutNumbers implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, PersonNumbers::hidden));
    }
}
