package id.siklus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import id.siklus.shared.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other systems would be told of somebody, read from the outbox; each event must fit its schema. */
public final class OutgoingEvents {

    private OutgoingEvents() {}

    /** One event. */
    public record Told(String type, JsonNode data) {}

    /** Of that person, in order. */
    public static List<Told> about(PersonId subject, JdbcClient jdbc) {
        return jdbc.sql("select type, data from publishing.event where subject = :subject order by sequence")
                .param("subject", subject.value())
                .query((row, number) -> told(row.getString("type"), row.getString("data")))
                .list();
    }

    private static Told told(String type, String data) {
        try (InputStream schema = OutgoingEvents.class.getResourceAsStream("/events/out/" + type + ".json")) {
            assertThat(schema).as("schema of " + type).isNotNull();
            JsonNode content = new ObjectMapper().readTree(data);
            JsonSchema rules =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
            assertThat(rules.validate(content)).as(type + " " + data).isEmpty();
            return new Told(type, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
