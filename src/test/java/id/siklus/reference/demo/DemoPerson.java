package id.siklus.reference.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody at work: signed in once with a session, as a browser would be, and acting by the JSON API. A refusal ends the
 * demo with the sentence that the person would have read.
 */
final class DemoPerson {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PAGE_OF_TASKS = "200";

    private final String address;
    private final String nip;
    private String session = "";
    private String token = "";

    private DemoPerson(String address, String nip) {
        this.address = address;
        this.nip = nip;
    }

    static DemoPerson signIn(String address, String nip, String password) {
        DemoPerson person = new DemoPerson(address, nip);
        String form = "nip=" + nip + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + person.tokenOn("/masuk");
        HttpResponse<String> answer = person.send(person.request("/masuk")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.headers().firstValue("location").orElse("").contains("masuk")) {
            throw new DemoFailed(nip + " could not sign in.");
        }
        person.token = person.tokenOn("/tugas");
        return person;
    }

    String nip() {
        return nip;
    }

    JsonNode get(String path) {
        return read(send(
                request("/api/v1" + path).header("Accept", "application/json").GET()));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return write(path, "POST", body);
    }

    JsonNode put(String path, Object body) {
        return write(path, "PUT", body);
    }

    /** The tasks that are open for this person, soonest due first. */
    List<JsonNode> tasks() {
        List<JsonNode> tasks = new ArrayList<>();
        get("/tasks?limit=" + PAGE_OF_TASKS).path("items").forEach(tasks::add);
        return tasks;
    }

    void act(JsonNode task, String act, Map<String, ?> body) {
        post("/tasks/" + task.path("id").asText() + "/" + act, body);
    }

    private JsonNode write(String path, String method, Object body) {
        try {
            return read(send(request("/api/v1" + path)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .header("X-CSRF-TOKEN", token)
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String tokenOn(String page) {
        String html = send(request(page).header("Accept", "text/html").GET()).body();
        Matcher field = CSRF.matcher(html);
        if (!field.find()) {
            throw new DemoFailed(page + " has no form to fill in for " + nip + ".");
        }
        return field.group(1);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return session.isEmpty() ? request : request.header("Cookie", session);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").stream()
                    .filter(cookie -> cookie.startsWith("SIKLUS="))
                    .forEach(cookie -> session = cookie.split(";", 2)[0]);
            return answer;
        } catch (IOException broken) {
            throw new DemoFailed("The application does not answer: " + broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Stopped.");
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new DemoFailed(nip + ": " + answer.request().method() + ' '
                    + answer.request().uri().getPath() + " answered " + answer.statusCode() + ' ' + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new DemoFailed(answer.uri() + " did not answer with JSON: " + answer.body());
        }
    }
}
