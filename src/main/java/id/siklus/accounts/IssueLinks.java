package id.siklus.accounts;

import id.siklus.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes links with their secrets and times. */
@Component
class IssueLinks {

    private final AccountSettings settings;
    private final Clock machine;

    IssueLinks(AccountSettings settings, Clock machine) {
        this.settings = settings;
        this.machine = machine;
    }

    IssuedLink invitation(PersonId person, String name, @Nullable String email) {
        return link(person, name, LinkPurpose.INVITATION, email);
    }

    IssuedLink reset(PersonId person, String name, @Nullable String email) {
        return link(person, name, LinkPurpose.RESET, email);
    }

    private IssuedLink link(PersonId person, String name, LinkPurpose purpose, @Nullable String email) {
        Instant expiresAt = machine.instant()
                .plus(purpose == LinkPurpose.INVITATION ? settings.invitationValidity() : settings.resetValidity());
        return new IssuedLink(person, name, purpose, LinkSecret.fresh(), expiresAt, email);
    }
}
