package id.siklus.accounts;

import id.siklus.accounts.OneTimeLinks.OpenLink;
import id.siklus.audit.AuditTrail;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import id.siklus.web.Accounts;
import id.siklus.web.Sessions;
import java.util.Map;

/** Whoever was given a link opens it once and chooses a password. All sessions of the account end with that. */
@UseCase
public class RedeemLink {

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Roster roster;
    private final AuditTrail audit;

    RedeemLink(OneTimeLinks links, Accounts accounts, Sessions sessions, Roster roster, AuditTrail audit) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.roster = roster;
        this.audit = audit;
    }

    /** Whose link it is and what for; refuses (404) one that does not open any more. */
    public Opened look(LinkSecret secret) {
        return links.look(secret)
                .filter(this::stillWorksHere)
                .map(this::opened)
                .orElseThrow(AccountsRefused::linkIsDead);
    }

    /** Sets the password. */
    public void redeem(LinkSecret secret, String password, String again) {
        OpenLink link = links.claim(secret).filter(this::stillWorksHere).orElseThrow(AccountsRefused::linkIsDead);
        PasswordRules.require(link.person(), password);
        if (!password.equals(again)) {
            throw AccountsRefused.differentPasswords();
        }
        links.used(secret);
        accounts.setPassword(link.person(), password);
        sessions.endAll(link.person());
        audit.append(
                link.person(),
                link.purpose() == LinkPurpose.INVITATION ? "accounts.opened" : "accounts.password-reset",
                link.person().value(),
                Map.of());
    }

    private boolean stillWorksHere(OpenLink link) {
        return !roster.hasLeft(link.person());
    }

    private Opened opened(OpenLink link) {
        String name = roster.find(link.person())
                .map(employee -> employee.name())
                .orElse(link.person().value());
        return new Opened(link.person(), name, link.purpose());
    }

    /** What the page under the link shows. */
    public record Opened(PersonId person, String name, LinkPurpose purpose) {}
}
