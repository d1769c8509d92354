package id.siklus.journey;

import id.siklus.reference.RunningReference;
import id.siklus.testing.CountedRequests;
import id.siklus.testing.CountedRequests.Seen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Somebody who signs in once, with a form as browsers do, and then asks for one page after the other. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private Visitor(String address) {
        this.address = address;
    }

    static Visitor anonymous(String address) {
        return new Visitor(address);
    }

    static Visitor signedIn(String address, String person) {
        Visitor visitor = new Visitor(address);
        Matcher token = TOKEN.matcher(visitor.get("/masuk").text());
        if (!token.find()) {
            throw new AssertionError("The sign-in page has no token");
        }
        String form = "nip=" + person + "&password="
                + URLEncoder.encode(RunningReference.PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = visitor.send(HttpRequest.newBuilder(URI.create(address + "/masuk"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (!answer.headers().firstValue("Location").orElse("").contains("/tugas")) {
            throw new AssertionError(person + " could not sign in");
        }
        return visitor;
    }

    /** Asks as a browser does, which unpacks what comes packed. */
    Answer get(String path) {
        return get(path, "text/html,application/xhtml+xml");
    }

    /** Asks as another program does, which signed in like a person. */
    Answer getJson(String path) {
        return get(path, "application/json");
    }

    private Answer get(String path, String accepted) {
        String mark = UUID.randomUUID().toString();
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", accepted)
                .header("Accept-Encoding", "gzip")
                .header(CountedRequests.MARK, mark)
                .GET());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Encoding").orElse(""),
                response.headers().firstValue("Cache-Control").orElse(""),
                response.body(),
                CountedRequests.seen(mark));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came over the wire, as it came. */
    record Answer(int status, String encoding, String caching, byte[] body, Seen seen) {

        int bytes() {
            return body.length;
        }

        int statements() {
            return seen.statements().size();
        }

        String text() {
            try {
                return new String(
                        encoding.equals("gzip")
                                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                                : body,
                        StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
