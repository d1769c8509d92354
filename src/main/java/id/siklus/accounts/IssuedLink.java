package id.siklus.accounts;

import id.siklus.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that was just made. Its secret is known here and nowhere else: whoever made it hands it over or sends it, and
 * it cannot be shown again.
 *
 * @param name of the person; the number where the roster knows none
 * @param email where the person can be written to
 */
public record IssuedLink(
        PersonId person,
        String name,
        LinkPurpose purpose,
        LinkSecret secret,
        Instant expiresAt,
        @Nullable String email) {

    /** The path that opens once. */
    public String path() {
        return "/tautan/" + secret.text();
    }
}
