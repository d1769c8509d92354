package id.siklus.bench;

import id.siklus.processes.BrokerServer;
import id.siklus.processes.JavaProcess;
import id.siklus.processes.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A running application in a process of its own, seen from outside. */
final class Node implements AutoCloseable {

    private static final double TICKS_PER_SECOND = 100;

    private final JavaProcess process;
    private final int port;
    private final long millisToReady;

    private Node(JavaProcess process, int port, long millisToReady) {
        this.process = process;
        this.port = port;
        this.millisToReady = millisToReady;
    }

    static Node start(
            Path log,
            List<String> options,
            Map<String, String> properties,
            String databaseUrl,
            String bootstrap,
            int employees) {
        int port = BrokerServer.freePort();
        long began = System.nanoTime();
        JavaProcess process = JavaProcess.start(
                BenchNode.class,
                log,
                options,
                properties,
                List.of(Integer.toString(port), databaseUrl, bootstrap, Integer.toString(employees)));
        try {
            Wait.until("the application is ready; see " + log, 300, () -> isReady(process, port));
        } catch (RuntimeException notReady) {
            process.kill();
            throw notReady;
        }
        return new Node(process, port, (System.nanoTime() - began) / 1_000_000);
    }

    private static boolean isReady(JavaProcess process, int port) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The application ended; see " + process.log());
        }
        try {
            HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HttpClient.newHttpClient()
                            .send(asked, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    long millisToReady() {
        return millisToReady;
    }

    /** Seconds of processor time that the process has used so far, over all its threads. */
    double cpuSeconds() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Memory of the whole process in MiB, and not of its heap alone. */
    double residentMebibytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
                            .filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024d;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** MiB of the heap that are in use at this moment. */
    double heapInUse() {
        return jcmd("GC.heap_info")
                        .lines()
                        .filter(line ->
                                line.contains("used") && !line.contains("Metaspace") && !line.contains("class space"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")))
                        .sum()
                / 1024d;
    }

    /** MiB of the heap that are in use after a full collection. */
    double heapAfterFullGc() {
        jcmd("GC.run");
        return heapInUse();
    }

    /** What the tool of the JDK says about the process. */
    String jcmd(String command) {
        try {
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends in order. */
    @Override
    public void close() {
        process.stop();
    }
}
