package id.siklus.web.pages;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser over real HTTP: keeps cookies of several hosts, follows redirects one by one. */
final class WebVisitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");
    private static final int LONGEST_WAY = 12;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final java.util.List<String> redirects = new java.util.ArrayList<>();

    static String csrfOf(String page) {
        Matcher found = CSRF.matcher(page);
        if (!found.find()) {
            throw new AssertionError("The page has no token: " + page);
        }
        return found.group(1);
    }

    HttpResponse<String> get(String address, String... headers) {
        return follow(request(address, headers).GET().build(), LONGEST_WAY);
    }

    /** The answer after at most so many requests. */
    HttpResponse<String> follow(String address, int most) {
        return follow(request(address).GET().build(), most);
    }

    HttpResponse<String> form(String address, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(
                request(address, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                LONGEST_WAY);
    }

    HttpResponse<String> post(String address, String json, String... headers) {
        return follow(
                request(address, headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                LONGEST_WAY);
    }

    /** The last redirect whose address contains that. */
    String lastRedirectTo(String part) {
        return redirects.stream()
                .filter(address -> address.contains(part))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        boolean accepts = java.util.Arrays.asList(headers).contains("Accept");
        return accepts || address.contains("/api/") ? request : request.header("Accept", "text/html,*/*");
    }

    private HttpResponse<String> follow(HttpRequest first, int most) {
        HttpRequest request = first;
        for (int way = 1; ; way++) {
            HttpResponse<String> answer = send(request);
            String location = answer.headers().firstValue("Location").orElse(null);
            if (location == null || way >= most) {
                return answer;
            }
            String next = answer.uri().resolve(location).toString();
            redirects.add(next);
            request = request(next).GET().build();
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
