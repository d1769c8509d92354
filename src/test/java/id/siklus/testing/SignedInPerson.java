package id.siklus.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody with a browser at a running application: signed in once, by the form, with a session ever after. Opens pages
 * and acts by the JSON API; what the application refuses is {@link Refused}, with what it answered.
 */
public final class SignedInPerson {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PAGE_OF_TASKS = "200";

    private final String address;
    private final String nip;
    private String session = "";
    private String token = "";

    private SignedInPerson(String address, String nip) {
        this.address = address;
        this.nip = nip;
    }

    public static SignedInPerson signIn(String address, String nip, String password) {
        SignedInPerson person = new SignedInPerson(address, nip);
        String form = "nip=" + encoded(nip) + "&password=" + encoded(password) + "&_csrf="
                + encoded(person.tokenOn("/masuk"));
        HttpResponse<String> answer = person.send(
                person.request("/masuk")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                BodyHandlers.ofString());
        if (answer.headers().firstValue("location").orElse("masuk").contains("masuk")) {
            throw new Refused(nip + " could not sign in: " + answer.statusCode());
        }
        person.token = person.tokenOn("/tugas");
        return person;
    }

    public String nip() {
        return nip;
    }

    /** The HTML of a page, without what a browser would fetch besides. */
    public String open(String page) {
        return granted(send(request(page).header("Accept", "text/html").GET(), BodyHandlers.ofString()));
    }

    /** The stream of changes that an open page follows; it stays open. */
    public InputStream follow() {
        return send(request("/langsung").header("Accept", "text/event-stream"), BodyHandlers.ofInputStream())
                .body();
    }

    public JsonNode get(String path) {
        return read(send(
                request("/api/v1" + path).header("Accept", "application/json").GET(), BodyHandlers.ofString()));
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return write(path, "POST", body);
    }

    /** @param body whatever Jackson can write */
    public JsonNode put(String path, Object body) {
        return write(path, "PUT", body);
    }

    /** The tasks that are open for this person, soonest due first. */
    public List<JsonNode> tasks() {
        List<JsonNode> tasks = new ArrayList<>();
        get("/tasks?limit=" + PAGE_OF_TASKS).path("items").forEach(tasks::add);
        return tasks;
    }

    public void act(JsonNode task, String act, Map<String, ?> body) {
        post("/tasks/" + task.path("id").asText() + "/" + act, body);
    }

    private JsonNode write(String path, String method, Object body) {
        try {
            return read(send(
                    request("/api/v1" + path)
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json")
                            .header("X-CSRF-TOKEN", token)
                            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))),
                    BodyHandlers.ofString()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String tokenOn(String page) {
        Matcher field = CSRF.matcher(open(page));
        if (!field.find()) {
            throw new Refused(page + " has no form to fill in for " + nip + ".");
        }
        return field.group(1);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return session.isEmpty() ? request : request.header("Cookie", session);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            HttpResponse<T> answer = HTTP.send(request.build(), body);
            answer.headers().allValues("set-cookie").stream()
                    .filter(cookie -> cookie.startsWith("SIKLUS="))
                    .forEach(cookie -> session = cookie.split(";", 2)[0]);
            return answer;
        } catch (IOException broken) {
            throw new Refused("The application does not answer: " + broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String granted(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(nip + ": " + answer.request().method() + ' '
                    + answer.request().uri().getPath() + " answered " + answer.statusCode() + ' ' + answer.body());
        }
        return answer.body();
    }

    private JsonNode read(HttpResponse<String> answer) {
        String body = granted(answer);
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new Refused(answer.uri() + " did not answer with JSON: " + body);
        }
    }

    private static String encoded(String field) {
        return URLEncoder.encode(field, StandardCharsets.UTF_8);
    }

    /** The application did not do what the person asked for; the message is what they would have read. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
