package id.siklus.web;

import id.siklus.shared.PersonId;
import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/**
 * Who is signed in, by whatever means. Rights are looked up anew on each request, because they change at once when the
 * roster does; the session keeps the identity only.
 */
public record AccountPrincipal(PersonId id) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return id.value();
    }
}
