package id.siklus.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The templates of all rooms and of the reference set-up, for the gates that read them. */
final class Templates {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources/templates"), Path.of("src/test/resources/templates"));

    private Templates() {}

    static List<Path> all() throws IOException {
        return FOLDERS.stream().flatMap(folder -> files(folder, ".html")).toList();
    }

    /** The text of a template without its comments. */
    static String textOf(Path template) throws IOException {
        return Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
    }

    static Stream<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
