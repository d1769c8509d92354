package id.siklus.web.pages;

import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** What a script is told that could not be signed in. */
final class SignInRefusals {

    private SignInRefusals() {}

    static Failure of(AuthenticationException refused, Instant now) {
        if (refused instanceof PasswordAuthentication.Paused paused) {
            return Failure.of(HttpStatus.TOO_MANY_REQUESTS, "web.sign-in-paused")
                    .withHeaders(retryAfter(paused.until(), now));
        }
        if (refused instanceof UnknownToTheAgency) {
            return Failure.of(HttpStatus.FORBIDDEN, "web.unknown-person");
        }
        if (refused instanceof OAuth2AuthenticationException) {
            return Failure.of(HttpStatus.UNAUTHORIZED, "web.token-refused");
        }
        return Failure.of(
                HttpStatus.UNAUTHORIZED,
                refused instanceof BadCredentialsException ? "web.sign-in-wrong" : "web.unauthenticated");
    }

    /** How long to wait, as a header. */
    static HttpHeaders retryAfter(Instant until, Instant now) {
        HttpHeaders headers = new HttpHeaders();
        long seconds = Duration.between(now, until).toSeconds() + 1;
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(seconds, 1)));
        return headers;
    }
}
