package id.siklus.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has signed in and looks at pages, with a session as a browser has it. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private String session = "";

    private Browser(String address) {
        this.address = address;
    }

    static Browser signIn(Node node, String person, String password) {
        Browser browser = new Browser(node.url());
        Matcher token = CSRF.matcher(browser.get("/masuk"));
        if (!token.find()) {
            throw new IllegalStateException("The page for signing in has no form");
        }
        String form = "nip=" + person + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = browser.send(
                browser.request("/masuk")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                HttpResponse.BodyHandlers.ofString());
        if (answer.headers().firstValue("location").orElse("masuk").contains("masuk")) {
            throw new IllegalStateException(person + " could not sign in: " + answer.statusCode());
        }
        return browser;
    }

    /** What an address shows; fails where it is refused. */
    String get(String path) {
        HttpResponse<String> answer = send(request(path).GET(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** The stream of changes that an open page follows; it stays open. */
    InputStream follow() {
        return send(
                        request("/langsung").header("Accept", "text/event-stream"),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return session.isEmpty() ? request : request.header("Cookie", session);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> answer = http.send(request.build(), handler);
            answer.headers().allValues("set-cookie").stream()
                    .filter(cookie -> cookie.startsWith("SIKLUS="))
                    .forEach(cookie -> session = cookie.split(";", 2)[0]);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
