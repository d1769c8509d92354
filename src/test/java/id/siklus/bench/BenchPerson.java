package id.siklus.bench;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser: signed in once, every request over HTTP. */
final class BenchPerson {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final String nip;
    private String session = "";
    private String token = "";

    private BenchPerson(String address, String nip) {
        this.address = address;
        this.nip = nip;
    }

    static BenchPerson signIn(String address, String nip, String password) {
        BenchPerson person = new BenchPerson(address, nip);
        String form = "nip=" + nip + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + person.tokenOn("/masuk");
        person.send(person.request("/masuk")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        person.token = person.tokenOn("/tugas");
        return person;
    }

    String nip() {
        return nip;
    }

    /** Opens the page as a browser would, without what belongs to it; answers its length. */
    int open(String page) {
        HttpResponse<String> answer =
                send(request(page).header("Accept", "text/html").GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(nip + " on " + page + ": " + answer.statusCode());
        }
        return answer.body().length();
    }

    List<JsonNode> tasks() {
        List<JsonNode> tasks = new ArrayList<>();
        call("GET", "/tasks?limit=200", null).path("items").forEach(tasks::add);
        return tasks;
    }

    JsonNode call(String method, String path, String body) {
        HttpRequest.Builder request = request("/api/v1" + path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    nip + ": " + method + ' ' + path + ": " + answer.statusCode() + ' ' + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new IllegalStateException(answer.body(), notJson);
        }
    }

    private String tokenOn(String page) {
        Matcher field = CSRF.matcher(
                send(request(page).header("Accept", "text/html").GET()).body());
        if (!field.find()) {
            throw new IllegalStateException(nip + " finds no form on " + page);
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
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
