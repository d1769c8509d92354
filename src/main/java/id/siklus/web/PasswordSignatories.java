package id.siklus.web;

import id.siklus.shared.PersonId;
import id.siklus.web.PasswordTries.Purpose;
import org.springframework.stereotype.Component;

/** Asks for the password again; three wrong ones bring a pause of fifteen minutes. */
@Component
class PasswordSignatories implements Signatories {

    private final Passwords passwords;
    private final Format format;

    PasswordSignatories(Passwords passwords, Format format) {
        this.passwords = passwords;
        this.format = format;
    }

    @Override
    public void confirm(PersonId person, String password) {
        Passwords.Outcome outcome = passwords.check(Purpose.SIGNATURE, person.value(), password);
        switch (outcome.result()) {
            case RIGHT -> {}
            case WRONG -> throw WebRefused.wrongPassword();
            case PAUSED ->
                throw WebRefused.signingPaused(
                        outcome.pausedUntil().map(format::time).orElseThrow());
        }
    }
}
