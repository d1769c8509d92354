package id.siklus.web.pages;

import id.siklus.shared.PersonId;
import id.siklus.web.AccountPrincipal;
import id.siklus.web.Passwords;
import java.time.Instant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs somebody in by number and password. People type a NIP as it is printed, in groups. */
class PasswordAuthentication implements AuthenticationProvider {

    private static final int LONGEST_NUMBER = 40;

    private final Passwords passwords;

    PasswordAuthentication(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String typed = withoutSpaces(attempt.getName());
        String password = attempt.getCredentials() instanceof String text ? text : "";
        Passwords.Outcome outcome = passwords.checkSignIn(typed, password);
        return switch (outcome.result()) {
            case RIGHT ->
                UsernamePasswordAuthenticationToken.authenticated(
                        new AccountPrincipal(new PersonId(typed)), null, PasswordChangeDue.marks(outcome.changeDue()));
            case WRONG -> throw new BadCredentialsException("Number or password is wrong");
            case PAUSED -> throw new Paused(outcome.pausedUntil().orElseThrow());
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String withoutSpaces(String typed) {
        String number = PersonId.asTyped(typed);
        return number.substring(0, Math.min(number.length(), LONGEST_NUMBER));
    }

    /** Too many wrong passwords for this number. */
    static final class Paused extends LockedException {

        private static final long serialVersionUID = 1L;

        private final Instant until;

        Paused(Instant until) {
            super("Too many wrong passwords");
            this.until = until;
        }

        Instant until() {
            return until;
        }
    }
}
