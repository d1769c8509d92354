package id.siklus.chaos;

import id.siklus.processes.JavaProcess;
import id.siklus.processes.Wait;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who calls the API of a node over HTTP. */
final class Administrator {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String CREDENTIALS = "199607242022031007:Siklus-2026!";

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    private Administrator(String base) {
        this.base = base;
    }

    /** Of a node, as soon as it has started. */
    static Administrator of(JavaProcess node) throws IOException {
        Wait.until("the node has started", 120, () -> node.said("(process running for"));
        Matcher port = PORT.matcher(Files.readString(node.log()));
        if (!port.find()) {
            throw new IllegalStateException("No port in " + node.log());
        }
        return new Administrator("http://127.0.0.1:" + port.group(1));
    }

    int post(String path, String json) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(CREDENTIALS.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
