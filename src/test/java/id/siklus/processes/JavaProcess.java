package id.siklus.processes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process of its own, with its output in a file, that can be killed and frozen. */
public final class JavaProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a virtual machine that is soon there rather than fast in the end. */
    public static JavaProcess start(
            Class<?> main, Path log, String heap, Map<String, String> properties, List<String> arguments) {
        return start(main, log, List.of(heap, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), properties, arguments);
    }

    /** Starts a virtual machine with these options. */
    public static JavaProcess start(
            Class<?> main, Path log, List<String> options, Map<String, String> properties, List<String> arguments) {
        return start(main, log, options, PackedClasses.ownClassPath(), properties, arguments);
    }

    /** Starts a virtual machine on another class path. */
    public static JavaProcess start(
            Class<?> main,
            Path log,
            List<String> options,
            String classPath,
            Map<String, String> properties,
            List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Duser.timezone=America/St_Johns", "-cp", classPath));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(main.getName());
        command.addAll(arguments);
        return run(command, log, Map.of());
    }

    /** The packaged application, told by variables of the environment only. */
    public static JavaProcess ofJar(
            Path jar, Path log, String heap, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toAbsolutePath().toString()));
        command.addAll(arguments);
        return run(command, log, environment);
    }

    /** Whatever these words on the command line of {@code java} mean. */
    public static JavaProcess ofWords(Path log, List<String> words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(words);
        return run(command, log, Map.of());
    }

    private static JavaProcess run(List<String> command, Path log, Map<String, String> environment) {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("SIKLUS_") || name.startsWith("SPRING_"));
            builder.environment().putAll(environment);
            Process process = builder.directory(new File("").getAbsoluteFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new JavaProcess(process, log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether the system has taken it off the processor. */
    public boolean isFrozen() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).startsWith("T");
        } catch (IOException gone) {
            return false;
        }
    }

    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** By SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(20));
    }

    /** In order, by SIGTERM. */
    public void stop() {
        process.destroy();
        if (!await(Duration.ofSeconds(45))) {
            kill();
        }
    }

    public boolean await(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public int exitCode() {
        return process.exitValue();
    }

    public boolean said(String words) {
        try {
            return Files.exists(log) && Files.readString(log).contains(words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Path log() {
        return log;
    }

    /** Everything that was said so far. */
    public String output() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
