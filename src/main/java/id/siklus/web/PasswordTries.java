package id.siklus.web;

import java.time.Instant;
import java.util.Optional;

/**
 * Counts tries of a password before they are checked, so that many at once gain nothing. Counting has a transaction of
 * its own: what a refusal rolls back, stays counted.
 */
interface PasswordTries {

    /**
     * Counts one try.
     *
     * @param person as typed, known or not
     * @return until when no try is allowed; empty where this one is
     */
    Optional<Instant> begin(Purpose purpose, String person);

    /** When the pause ends that the last allowed try has brought about; empty where more tries are left. */
    Optional<Instant> pausedUntil(Purpose purpose, String person);

    /** The password was right: forgets the wrong ones. */
    void succeeded(Purpose purpose, String person);

    /** What a password was asked for, and how many wrong ones bring a pause of fifteen minutes. */
    enum Purpose {
        SIGN_IN(5),
        SIGNATURE(3),
        CHANGE(5),
        /** Not a password: how often one that was forgotten is asked for. */
        RESET(3);

        final int limit;

        Purpose(int limit) {
            this.limit = limit;
        }
    }
}
