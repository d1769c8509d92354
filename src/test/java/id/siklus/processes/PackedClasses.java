package id.siklus.processes;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The class path of this process with its folders packed into archives, and an archive of loaded classes beside them:
 * with both, the application starts in half the time. The archive is written by the first process that ends in order.
 */
public final class PackedClasses {

    private final Path folder;
    private final String classPath;

    private PackedClasses(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /** Packs the class path of this process. */
    public static PackedClasses in(Path folder) {
        List<String> entries = new ArrayList<>();
        for (String entry : ownClassPath().split(File.pathSeparator)) {
            Path path = Path.of(entry);
            entries.add(Files.isDirectory(path) ? packed(path, folder) : entry);
        }
        return new PackedClasses(folder, String.join(File.pathSeparator, entries));
    }

    /** The class path of this process, also where Surefire hides it. */
    static String ownClassPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String packed(Path classes, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        // The name stays: by it the application knows the classes of tests.
        String archive = folder.resolve(classes.getFileName() + ".jar").toString();
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(quiet, System.err, "--create", "--no-compress", "--file", archive, "-C", classes.toString(), ".");
        if (failed != 0) {
            throw new IllegalStateException("Cannot pack " + classes);
        }
        return archive;
    }

    public String classPath() {
        return classPath;
    }

    /** How a process uses the archive of loaded classes, or writes it where there is none yet. */
    public String option() {
        Path archive = folder.resolve("loaded-classes.jsa");
        return (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive;
    }
}
