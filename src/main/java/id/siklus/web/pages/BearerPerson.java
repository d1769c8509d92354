package id.siklus.web.pages;

import id.siklus.shared.PersonId;
import id.siklus.web.AccountPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Whom a script acts for, by a token of the sign-in service. */
final class BearerPerson extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final AccountPrincipal principal;
    private final @Nullable Instant askedAt;

    BearerPerson(PersonId person, @Nullable Instant askedAt) {
        super(List.of());
        this.principal = new AccountPrincipal(person);
        this.askedAt = askedAt;
        setAuthenticated(true);
    }

    boolean is(PersonId person) {
        return principal.id().equals(person);
    }

    /** When the service last asked the person who they are, where the token says so. */
    Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BearerPerson person && principal.equals(person.principal);
    }

    @Override
    public int hashCode() {
        return principal.hashCode();
    }
}
