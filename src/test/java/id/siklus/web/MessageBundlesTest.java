package id.siklus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same things with the same placeholders, and everything that is said is there and used. */
class MessageBundlesTest {

    private static final List<Path> BUNDLES =
            List.of(Path.of("src/main/resources/messages"), Path.of("src/test/resources/messages"));
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("src/test/java/id/siklus/reference"), Path.of("bpmn"));

    /** {@code #{key}} and {@code #{|key.${part}|}} in templates. */
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{(\\|?)([a-zA-Z0-9.\\-]*)");

    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:[.\\-][a-zA-Z0-9\\-]+)*\\.?)\"");
    private static final Pattern REFUSAL = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)\"");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaceholders() {
        for (Path indonesian : bundles(name -> !name.contains("_"))) {
            String name = indonesian.getFileName().toString();
            Properties first = read(indonesian);
            Properties second = read(indonesian.resolveSibling(name.replace(".properties", "_en.properties")));

            assertThat(second.stringPropertyNames()).as(name).isEqualTo(new TreeSet<>(first.stringPropertyNames()));
            first.stringPropertyNames()
                    .forEach(key -> assertThat(placeholders(second.getProperty(key)))
                            .as(name + " " + key)
                            .isEqualTo(placeholders(first.getProperty(key))));
        }
    }

    @Test
    void noKeyIsInTwoBundles() {
        Map<String, Long> times = bundles(name -> !name.contains("_")).stream()
                .flatMap(bundle -> read(bundle).stringPropertyNames().stream())
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));

        assertThat(times.entrySet())
                .allSatisfy(key -> assertThat(key.getValue()).as(key.getKey()).isEqualTo(1));
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        Set<String> keys = keys();
        Set<String> missing = new TreeSet<>();
        for (Path template : Templates.all()) {
            Matcher named = IN_TEMPLATE.matcher(Templates.textOf(template));
            while (named.find()) {
                String name = named.group(2);
                boolean built =
                        name.isEmpty() || name.endsWith(".") || !named.group(1).isEmpty();
                boolean known = built ? keys.stream().anyMatch(key -> key.startsWith(name)) : keys.contains(name);
                if (!known) {
                    missing.add(template + ": " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        Set<String> keys = keys();
        Set<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            if (!text.contains("extends DomainRefusal")) {
                continue;
            }
            Matcher code = REFUSAL.matcher(text);
            while (code.find()) {
                if (!keys.contains("refusal." + code.group(1))) {
                    missing.add(source.getFileName() + ": refusal." + code.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A key is used where its full name stands, or a beginning of it that ends in a dot or goes on in an expression. */
    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> full = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        for (Path template : Templates.all()) {
            collect(IN_TEMPLATE.matcher(Files.readString(template)), 2, full, beginnings);
            collect(
                    Pattern.compile("'([a-z][a-zA-Z0-9.\\-]*\\.[a-zA-Z0-9.\\-]*)'")
                            .matcher(Files.readString(template)),
                    1,
                    full,
                    beginnings);
        }
        for (Path source : sources()) {
            collect(IN_JAVA.matcher(Files.readString(source)), 1, full, beginnings);
            // A page may be titled by its template: "plan/approval" by plan.approval.title.
            Matcher template = Pattern.compile("\"([a-z]+/[a-z-]+)\"").matcher(Files.readString(source));
            while (template.find()) {
                full.add(template.group(1).replace('/', '.') + ".title");
            }
        }
        Set<String> unused = keys().stream()
                .filter(key -> !full.contains(key) && !full.contains(key.replaceFirst("^refusal\\.", "")))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> !isBuiltByTheFloor(key, full))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    /** Failures are named by their code, and the details of the year's stages by the stage. */
    private static boolean isBuiltByTheFloor(String key, Set<String> full) {
        return full.contains(key.replaceFirst("^web\\.failure\\.", "web."))
                || full.contains(key.replaceFirst("\\.when$", ""));
    }

    private static void collect(Matcher named, int group, Set<String> full, Set<String> beginnings) {
        while (named.find()) {
            String name = named.group(group);
            if (name.endsWith(".") || name.endsWith("-")) {
                beginnings.add(name);
            } else {
                full.add(name);
            }
        }
    }

    private static Set<String> placeholders(String text) {
        MessageFormat format = new MessageFormat(text);
        Format[] used = format.getFormatsByArgumentIndex();
        Set<String> found = new TreeSet<>();
        Matcher argument = Pattern.compile("\\{(\\d+)").matcher(text);
        while (argument.find()) {
            found.add(argument.group(1));
        }
        assertThat(used.length).as(text).isGreaterThanOrEqualTo(found.isEmpty() ? 0 : 1);
        return found;
    }

    private static Set<String> keys() {
        return bundles(name -> !name.contains("_")).stream()
                .flatMap(bundle -> read(bundle).stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> bundles(Predicate<String> which) {
        List<Path> found = BUNDLES.stream()
                .flatMap(folder -> Templates.files(folder, ".properties"))
                .filter(file -> which.test(file.getFileName().toString()))
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private static List<Path> sources() {
        return SOURCES.stream()
                .flatMap(folder -> Stream.of(".java", ".bpmn").flatMap(ending -> Templates.files(folder, ending)))
                .toList();
    }

    private static Properties read(Path bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return properties;
    }
}
