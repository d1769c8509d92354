package id.siklus.web;

import id.siklus.shared.PersonId;
import id.siklus.web.Accounts.Account;
import id.siklus.web.PasswordTries.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks passwords. An unknown number takes as long as a wrong password and ends in the same words, so that nobody can
 * find out who has an account.
 */
@Component
public class Passwords {

    private final Accounts accounts;
    private final PasswordTries tries;
    private final PasswordEncoder encoder;
    private final Account nobody;

    Passwords(Accounts accounts, PasswordTries tries, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.tries = tries;
        this.encoder = encoder;
        this.nobody = new Account(encoder.encode(UUID.randomUUID().toString()), false);
    }

    /** The check of a sign-in, with whatever was typed as number. */
    public Outcome checkSignIn(String typed, String password) {
        return check(Purpose.SIGN_IN, typed, password);
    }

    /** The check of somebody who is signed in and wants another password. */
    public Outcome checkForChange(PersonId person, String password) {
        return check(Purpose.CHANGE, person.value(), password);
    }

    /** Counts that a new password was asked for with this number; false where it was asked for too often lately. */
    public boolean mayAskForAnother(String typed) {
        return tries.begin(Purpose.RESET, typed).isEmpty();
    }

    Outcome check(Purpose purpose, String typed, String password) {
        Optional<Instant> paused = tries.begin(purpose, typed);
        if (paused.isPresent()) {
            return new Outcome(Result.PAUSED, paused, false);
        }
        Account account =
                PersonId.hasShape(typed) ? accounts.find(new PersonId(typed)).orElse(nobody) : nobody;
        if (encoder.matches(password, account.passwordHash())) {
            tries.succeeded(purpose, typed);
            return new Outcome(Result.RIGHT, Optional.empty(), account.changeDue());
        }
        Optional<Instant> pause = tries.pausedUntil(purpose, typed);
        return new Outcome(pause.isPresent() ? Result.PAUSED : Result.WRONG, pause, false);
    }

    /** How a check came out. */
    public enum Result {
        RIGHT,
        WRONG,
        /** Too many wrong ones: not even checked. */
        PAUSED
    }

    /**
     * Result of a check.
     *
     * @param pausedUntil end of the pause, if there is one
     * @param changeDue whether the right password has to be changed before anything else
     */
    public record Outcome(Result result, Optional<Instant> pausedUntil, boolean changeDue) {}
}
