package id.siklus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The committed AsyncAPI document says which topics there are and which events each carries, as the topics and schemas
 * of the code do. A change on purpose is written down with
 * {@code mvn test -Dtest=AsyncApiTest -Dsiklus.asyncapi.write=true}.
 */
class AsyncApiTest {

    private static final Path COMMITTED = Path.of("src", "docs", "asyncapi.yaml");
    private static final Path TOPICS = Path.of("infra", "kafka", "topics.properties");
    private static final Path IN = Path.of("src", "main", "resources", "events");
    private static final Path OUT = IN.resolve("out");
    private static final String FAMILY_END = ".events.v1";

    private final ObjectMapper json = new ObjectMapper();
    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    @Test
    void theCommittedDocumentSaysWhatTopicsAndSchemasSay() throws IOException {
        String document = yaml.writeValueAsString(document());

        if (Boolean.getBoolean("siklus.asyncapi.write")) {
            Files.writeString(COMMITTED, document);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(document);
    }

    @Test
    void everySchemaBelongsToATopic() throws IOException {
        List<String> families = families();

        assertThat(Stream.concat(types(IN).stream(), types(OUT).stream()))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(families).contains(familyOf(type)));
    }

    private ObjectNode document() throws IOException {
        ObjectNode document = json.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Siklus events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "CloudEvents 1.0 with JSON data; the record key is the subject. Source and id are the identity.");
        document.put("defaultContentType", "application/cloudevents+json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (String family : families()) {
            boolean in = types(IN).stream().anyMatch(type -> familyOf(type).equals(family));
            channels.set(family, channel(family, in ? IN : OUT, messages));
            operations
                    .putObject((in ? "receive-" : "send-") + family)
                    .put("action", in ? "receive" : "send")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + family);
        }
        return document;
    }

    private ObjectNode channel(String family, Path schemas, ObjectNode messages) throws IOException {
        ObjectNode channel = json.createObjectNode().put("address", family + FAMILY_END);
        ObjectNode carried = channel.putObject("messages");
        for (String type : types(schemas)) {
            if (familyOf(type).equals(family)) {
                carried.putObject(type).put("$ref", "#/components/messages/" + type);
                messages.set(type, message(type, schemas));
            }
        }
        return channel;
    }

    private ObjectNode message(String type, Path schemas) throws IOException {
        Path file = schemas.resolve(type + ".json");
        JsonNode schema = json.readTree(file.toFile());
        ObjectNode message = json.createObjectNode()
                .put("name", type)
                .put("title", schema.required("title").asText());
        ObjectNode payload = message.putObject("payload").put("type", "object");
        Stream.of("specversion", "id", "source", "type", "subject", "time", "data")
                .forEach(payload.putArray("required")::add);
        ObjectNode properties = payload.putObject("properties");
        properties.putObject("type").put("const", type);
        properties
                .putObject("data")
                .put("$ref", COMMITTED.getParent().relativize(file).toString());
        return message;
    }

    private static List<String> families() throws IOException {
        Properties topics = new Properties();
        try (Reader reader = Files.newBufferedReader(TOPICS)) {
            topics.load(reader);
        }
        return topics.stringPropertyNames().stream()
                .map(topic -> topic.replace(FAMILY_END, ""))
                .sorted()
                .toList();
    }

    private static TreeSet<String> types(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> types = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .forEach(name -> types.add(name.substring(0, name.length() - ".json".length())));
            return types;
        }
    }

    /** {@code id.siklus.work.task-completed.v1} → {@code work}. */
    private static String familyOf(String type) {
        return type.split("\\.", -1)[2];
    }
}
