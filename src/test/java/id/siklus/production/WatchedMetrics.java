package id.siklus.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of metrics that dashboards, alerts and the page about metrics mention, against what is exported. */
final class WatchedMetrics {

    private static final Path PAGE = Path.of("src", "docs", "metrics.md");
    private static final Path INFRA = Path.of("infra");

    /** Ours, and those of JVM, connection pool, web server and Kafka client that are watched beside them. */
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:siklus|hikaricp|jvm|http_server|process|kafka_consumer|tomcat|disk|system)_[a-z0-9_]+\\b");

    private WatchedMetrics() {}

    static Set<String> missingFrom(String exported) {
        Set<String> missing = new TreeSet<>();
        Stream.concat(sources(), Stream.of(PAGE)).forEach(file -> missing.addAll(names(read(file))));
        missing.removeAll(exportedNames(exported));
        return missing;
    }

    /** Those of ours that the page does not name. */
    static Set<String> ownWithoutWord(String exported) {
        Set<String> own = new TreeSet<>(exportedNames(exported));
        own.removeIf(name -> !name.startsWith("siklus_"));
        own.removeIf(name -> name.endsWith("_sum") || name.endsWith("_max"));
        own.removeAll(names(read(PAGE)));
        return own;
    }

    static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }

    private static Set<String> exportedNames(String exported) {
        Set<String> names = new TreeSet<>();
        exported.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .forEach(names::add);
        return names;
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(INFRA)) {
            return files
                    .filter(file -> file.toString().contains("grafana")
                            || file.toString().contains("prometheus"))
                    .filter(Files::isRegularFile)
                    .toList()
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
