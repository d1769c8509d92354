package id.siklus.accounts;

import id.siklus.shared.DomainRefusal;

/** What is refused about accounts. */
public final class AccountsRefused extends DomainRefusal {

    private AccountsRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    static AccountsRefused adminOnly() {
        return new AccountsRefused(Kind.FORBIDDEN, "accounts.admin-only");
    }

    static AccountsRefused unknownPerson() {
        return new AccountsRefused(Kind.NOT_FOUND, "accounts.unknown-person");
    }

    static AccountsRefused hasAccount() {
        return new AccountsRefused(Kind.CONFLICT, "accounts.has-account");
    }

    static AccountsRefused hasNoAccount() {
        return new AccountsRefused(Kind.CONFLICT, "accounts.has-no-account");
    }

    static AccountsRefused nobodyToInvite() {
        return new AccountsRefused(Kind.CONFLICT, "accounts.nobody-to-invite");
    }

    static AccountsRefused nothingOpen() {
        return new AccountsRefused(Kind.CONFLICT, "accounts.nothing-open");
    }

    static AccountsRefused linkIsDead() {
        return new AccountsRefused(Kind.NOT_FOUND, "accounts.link-is-dead");
    }

    static AccountsRefused badEmail() {
        return new AccountsRefused(Kind.INVALID, "accounts.bad-email");
    }

    static AccountsRefused wrongPassword() {
        return new AccountsRefused(Kind.INVALID, "accounts.wrong-password");
    }

    static AccountsRefused tooManyTries() {
        return new AccountsRefused(Kind.CONFLICT, "accounts.too-many-tries");
    }

    static AccountsRefused differentPasswords() {
        return new AccountsRefused(Kind.INVALID, "accounts.different-passwords");
    }

    static AccountsRefused weakPassword(PasswordRules.Breach breach) {
        return switch (breach) {
            case TOO_SHORT -> new AccountsRefused(Kind.INVALID, "accounts.password-too-short", PasswordRules.SHORTEST);
            case TOO_LONG -> new AccountsRefused(Kind.INVALID, "accounts.password-too-long", PasswordRules.LONGEST);
            case IS_THE_NUMBER -> new AccountsRefused(Kind.INVALID, "accounts.password-is-number");
            case IS_KNOWN -> new AccountsRefused(Kind.INVALID, "accounts.password-is-known");
            case IS_THE_OLD_ONE -> new AccountsRefused(Kind.INVALID, "accounts.password-is-old");
        };
    }

    static AccountsRefused unitMissing() {
        return new AccountsRefused(Kind.INVALID, "accounts.unit-missing");
    }

    static AccountsRefused noDuty() {
        return new AccountsRefused(Kind.INVALID, "accounts.no-duty");
    }

    static AccountsRefused ownDuty() {
        return new AccountsRefused(Kind.CONFLICT, "accounts.own-duty");
    }
}
