package id.siklus.web;

import id.siklus.shared.PersonId;
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
    private final String hashOfNobody;

    Passwords(Accounts accounts, PasswordTries tries, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.tries = tries;
        this.encoder = encoder;
        this.hashOfNobody = encoder.encode(UUID.randomUUID().toString());
    }

    /** The check of a sign-in, with whatever was typed as number. */
    public Outcome checkSignIn(String typed, String password) {
        return check(Purpose.SIGN_IN, typed, password);
    }

    Outcome check(Purpose purpose, String typed, String password) {
        Optional<Instant> paused = tries.begin(purpose, typed);
        if (paused.isPresent()) {
            return new Outcome(Result.PAUSED, paused);
        }
        if (matches(typed, password)) {
            tries.succeeded(purpose, typed);
            return new Outcome(Result.RIGHT, Optional.empty());
        }
        Optional<Instant> pause = tries.pausedUntil(purpose, typed);
        return new Outcome(pause.isPresent() ? Result.PAUSED : Result.WRONG, pause);
    }

    private boolean matches(String typed, String password) {
        String hash = PersonId.hasShape(typed)
                ? accounts.findPasswordHash(new PersonId(typed)).orElse(hashOfNobody)
                : hashOfNobody;
        return encoder.matches(password, hash);
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
     */
    public record Outcome(Result result, Optional<Instant> pausedUntil) {}
}
