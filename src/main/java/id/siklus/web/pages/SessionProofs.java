package id.siklus.web.pages;

import id.siklus.shared.PersonId;
import id.siklus.web.SigningProofs;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Confirmations for a signature: of a person in the session, where each serves once; of a script in its token, which
 * says when the person was last asked.
 */
@Component
class SessionProofs implements SigningProofs {

    private static final String ATTRIBUTE = "signingProof";

    private final SsoSettings settings;
    private final Clock machine;

    SessionProofs(SsoSettings settings, Clock machine) {
        this.settings = settings;
        this.machine = machine;
    }

    void keep(PersonId person, HttpSession session) {
        session.setAttribute(ATTRIBUTE, new Proof(person, machine.instant()));
    }

    /** When the confirmation was given that the next signature of the person may use. */
    Optional<Instant> waiting(PersonId person) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION) instanceof Proof proof
                        && proof.person().equals(person)
                        && isFresh(proof.at())
                ? Optional.of(proof.at())
                : Optional.empty();
    }

    @Override
    public boolean take(PersonId person) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof BearerPerson bearer
                && bearer.is(person)
                && bearer.askedAt().filter(this::isFresh).isPresent()) {
            return true;
        }
        boolean given = waiting(person).isPresent();
        if (given) {
            RequestContextHolder.currentRequestAttributes().removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION);
        }
        return given;
    }

    private boolean isFresh(Instant at) {
        return at.isAfter(machine.instant().minus(settings.proofValidity()));
    }

    private record Proof(PersonId person, Instant at) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
