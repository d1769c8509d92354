package id.siklus.web.pages;

import id.siklus.shared.PersonId;
import id.siklus.web.Accounts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How whoever reads the page proves who they are before a signature, for {@code components/forms} ({@code @proof}). */
@Component("proof")
class ProofOfPerson {

    private final ObjectProvider<SsoSignIn> sso;
    private final SessionProofs proofs;
    private final Accounts accounts;

    ProofOfPerson(ObjectProvider<SsoSignIn> sso, SessionProofs proofs, Accounts accounts) {
        this.sso = sso;
        this.proofs = proofs;
        this.accounts = accounts;
    }

    /**
     * The means.
     *
     * @param back the page that asks
     */
    public Means of(String back) {
        SsoSignIn service = sso.getIfAvailable();
        PersonId person = Frames.signedIn().orElse(null);
        if (service == null || person == null) {
            return new Means(null, null);
        }
        Instant confirmedAt = proofs.waiting(person).orElse(null);
        boolean hasPassword = confirmedAt == null && accounts.find(person).isPresent();
        return new Means(confirmedAt, hasPassword ? null : service.getHref());
    }

    /**
     * What the page offers.
     *
     * @param confirmedAt when the sign-in service has confirmed the person, where the signature may use that
     * @param href where the service is reached; absent where the person has a password here
     */
    public record Means(
            @Nullable Instant confirmedAt, @Nullable String href) {

        /** Whether the person has to go to the service first. */
        public boolean isByService() {
            return confirmedAt == null && href != null;
        }

        /** Whether the password is asked for. */
        public boolean isByPassword() {
            return confirmedAt == null && href == null;
        }
    }
}
