package id.siklus.accounts;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import id.siklus.web.Accounts;
import id.siklus.web.Passwords;
import id.siklus.web.Sessions;
import java.util.Map;
import java.util.Optional;

/** Somebody who is signed in chooses another password; every session of the account ends, this one included. */
@UseCase
public class ChangePassword {

    private final Passwords passwords;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail audit;

    ChangePassword(Passwords passwords, Accounts accounts, Sessions sessions, AuditTrail audit) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** The person's account; empty for somebody who comes in by the sign-in service alone. */
    public Optional<Accounts.Account> account(PersonId person) {
        return accounts.find(person);
    }

    /** Changes it, after the old one was given once more. */
    public void change(PersonId person, String old, String password, String again) {
        switch (passwords.checkForChange(person, old).result()) {
            case RIGHT -> {}
            case WRONG -> throw AccountsRefused.wrongPassword();
            case PAUSED -> throw AccountsRefused.tooManyTries();
        }
        PasswordRules.require(person, password);
        if (password.equals(old)) {
            throw AccountsRefused.weakPassword(PasswordRules.Breach.IS_THE_OLD_ONE);
        }
        if (!password.equals(again)) {
            throw AccountsRefused.differentPasswords();
        }
        accounts.setPassword(person, password);
        sessions.endAll(person);
        audit.append(person, "accounts.password-changed", person.value(), Map.of());
    }
}
