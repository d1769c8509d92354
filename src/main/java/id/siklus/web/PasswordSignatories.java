package id.siklus.web;

import id.siklus.shared.PersonId;
import id.siklus.web.PasswordTries.Purpose;
import org.springframework.stereotype.Component;

/**
 * Asks for the password again; three wrong ones bring a pause of fifteen minutes. Whoever has just been confirmed by the
 * sign-in service needs none, and whoever has no password of ours is sent there.
 */
@Component
class PasswordSignatories implements Signatories {

    private final SigningProofs proofs;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Format format;

    PasswordSignatories(SigningProofs proofs, Accounts accounts, Passwords passwords, Format format) {
        this.proofs = proofs;
        this.accounts = accounts;
        this.passwords = passwords;
        this.format = format;
    }

    @Override
    public void confirm(PersonId person, String password) {
        if (proofs.take(person)) {
            return;
        }
        if (password.isEmpty() && accounts.find(person).isEmpty()) {
            throw WebRefused.confirmationMissing();
        }
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
