package id.siklus.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.reference.RunningReference;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A person at the HTTP API. */
final class Caller {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String authorization;

    Caller(String address, String person) {
        this.address = address;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((person + ":" + RunningReference.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    JsonNode get(String path) {
        return read(send(request(path).header("Accept", "application/json").GET()));
    }

    JsonNode post(String path, Map<String, ?> body) {
        try {
            return read(send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The HTML of a page. */
    String page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", authorization);
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        response.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            throw new AssertionError("Not JSON: " + body, notJson);
        }
    }
}
