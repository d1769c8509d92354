package id.siklus;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/**
 * The map of rooms: what each may call, no circles, and the map of the architecture page drawn from the code. A change on
 * purpose is drawn anew with {@code mvn test -Dtest=ModulesTest -Dsiklus.rooms.write=true}.
 */
class ModulesTest {

    private static final Path PAGE = Path.of("src", "docs", "architecture.md");
    private static final String BEGIN = "<!-- rooms: drawn from the code -->\n";
    private static final String END = "<!-- /rooms -->";

    /** On the floor whoever stands may call them; arrows to them would hide all others. */
    private static final List<String> FLOOR =
            List.of("shared", "web", "audit", "publishing", "cycle", "engine", "intake");

    private final ApplicationModules modules = ApplicationModules.of(Siklus.class);

    @Test
    void everyRoomKeepsToItsAllowedDependencies() {
        modules.verify();
    }

    @Test
    void theMapOfTheArchitecturePageIsTheOneOfTheCode() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        String drawn = page.substring(0, begin) + map() + page.substring(end);

        if (Boolean.getBoolean("siklus.rooms.write")) {
            Files.writeString(PAGE, drawn);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(drawn);
    }

    private String map() {
        return "```mermaid\nflowchart TD\n"
                + "    subgraph floor [the floor, open to all rooms above]\n"
                + rooms(true).map(room -> "        " + room + "\n").collect(joining())
                + "    end\n"
                + rooms(false).map(room -> "    " + room + "\n").collect(joining())
                + arrows().collect(joining())
                + "```\n\n| Room | Calls | Listens to | Doors |\n|---|---|---|---|\n"
                + modules.stream()
                        .filter(ModulesTest::isRoom)
                        .sorted(Comparator.comparing(ModulesTest::name))
                        .map(this::row)
                        .collect(joining());
    }

    private Stream<String> rooms(boolean floor) {
        return modules.stream()
                .filter(ModulesTest::isRoom)
                .map(ModulesTest::name)
                .filter(name -> FLOOR.contains(name) == floor)
                .sorted();
    }

    private Stream<String> arrows() {
        return modules.stream()
                .filter(ModulesTest::isRoom)
                .filter(room -> !FLOOR.contains(name(room)))
                .sorted(Comparator.comparing(ModulesTest::name))
                .flatMap(room -> called(room, DependencyType.values())
                        .filter(other -> !FLOOR.contains(other))
                        .map(other -> "    " + name(room) + " --> " + other + "\n"));
    }

    private String row(ApplicationModule room) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        name(room),
                        called(room, DependencyType.USES_COMPONENT, DependencyType.DEFAULT)
                                .collect(joining(", ")),
                        called(room, DependencyType.EVENT_LISTENER).collect(joining(", ")),
                        doors(room).collect(joining(", ")));
    }

    private Stream<String> called(ApplicationModule room, DependencyType... types) {
        TreeSet<String> names = new TreeSet<>();
        room.getDirectDependencies(modules, types)
                .uniqueModules()
                .map(ModulesTest::name)
                .forEach(names::add);
        return names.stream();
    }

    private static Stream<String> doors(ApplicationModule room) {
        Path folder = Path.of("src", "main", "java", "id", "siklus", name(room));
        return Stream.of("inbound", "process", "pages", "kafka", "camunda")
                .filter(door -> Files.isDirectory(folder.resolve(door)));
    }

    /** A room of its own, not one inside another. */
    private static boolean isRoom(ApplicationModule module) {
        return !name(module).contains(".");
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
