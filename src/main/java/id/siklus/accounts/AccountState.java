package id.siklus.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands with signing in.
 *
 * @param account whether there is a password
 * @param changeDue whether it is a one-time password
 * @param link what link was last made and not used or withdrawn
 * @param linkExpiresAt until when it opens, or opened
 * @param linkExpired whether that has passed
 * @param resetWishedAt since when the person waits for the admin, after forgetting the password
 * @param email where the person can be written to
 */
public record AccountState(
        boolean account,
        boolean changeDue,
        @Nullable LinkPurpose link,
        @Nullable Instant linkExpiresAt,
        boolean linkExpired,
        @Nullable Instant resetWishedAt,
        @Nullable String email) {

    static final AccountState NONE = new AccountState(false, false, null, null, false, null, null);

    /** The state in one word; the end of the key of its text. */
    public Word word() {
        if (link == LinkPurpose.INVITATION && !account) {
            return linkExpired ? Word.EXPIRED : Word.INVITED;
        }
        if (link == LinkPurpose.RESET && !linkExpired) {
            return Word.RESETTING;
        }
        if (resetWishedAt != null) {
            return Word.FORGOTTEN;
        }
        if (changeDue) {
            return Word.ONE_TIME;
        }
        return account ? Word.ACTIVE : Word.NONE;
    }

    /** Words for a state. */
    public enum Word {
        NONE,
        INVITED,
        EXPIRED,
        ACTIVE,
        ONE_TIME,
        RESETTING,
        FORGOTTEN
    }
}
