package id.siklus.web.pages;

import id.siklus.shared.PersonId;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody who is signed in asks the sign-in service to confirm them once more, for a signature. Travels with the request
 * to the service, in the session.
 *
 * @param back the page to come back to
 */
record Reconfirmation(PersonId person, Instant askedAt, String back) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Under this name it travels. */
    static final String ATTRIBUTE = "siklus.reconfirmation";

    /** Clocks of two machines may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    boolean isOf(@Nullable PersonId confirmed) {
        return person.equals(confirmed);
    }

    /** Whether the person was asked anew, and not waved through by an older session at the service. */
    boolean isAnsweredBy(Authentication authentication) {
        Instant at = authentication.getPrincipal() instanceof OidcUser user ? user.getAuthenticatedAt() : null;
        return at != null && !at.isBefore(askedAt.minus(SKEW));
    }
}
