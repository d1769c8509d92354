package id.siklus.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/** Answers 429, with the time to wait, to an address that has knocked too often where a secret is asked for. */
class KnockingLimit extends OncePerRequestFilter {

    private static final String LINKS = "/tautan/";

    private final Knocks knocks;
    private final FailureWriter failures;

    KnockingLimit(Knocks knocks, FailureWriter failures) {
        this.knocks = knocks;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        Duration wait = knocks.count(address);
        if (!wait.isZero()) {
            failures.write(request, response, tooMany(wait));
            return;
        }
        chain.doFilter(request, response);
        if (hasOpened(request, response)) {
            knocks.takeBack(address);
        }
    }

    /** A link that opens says so by its page; whoever opens one is not signed in by it. */
    private static boolean hasOpened(HttpServletRequest request, HttpServletResponse response) {
        return path(request).startsWith(LINKS)
                ? response.getStatus() != HttpStatus.NOT_FOUND.value()
                : Frames.signedIn().isPresent();
    }

    /** Decoded, as those who handle the request see it: an encoded letter must not lead past the watch. */
    private static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    private static Failure tooMany(Duration wait) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        return Failure.of(HttpStatus.TOO_MANY_REQUESTS, "web.too-many-tries", wait.toMinutes() + 1)
                .withHeaders(headers);
    }

    /** Where a password, or a secret in the address, is tried. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        boolean form = request.getMethod().equals("POST") && (path.equals("/masuk") || path.equals("/lupa-kata-sandi"));
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean basic = authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
        return !form && !basic && !path.startsWith(LINKS);
    }
}
