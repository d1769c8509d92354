package id.siklus.accounts;

import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Links that open once. A person has one at most; by machine time. */
interface OneTimeLinks {

    /** Keeps them, in place of whatever these people had. */
    void issue(Collection<IssuedLink> links);

    /** An open link, locked until the end of the transaction; empty where it is unknown, used, withdrawn or too old. */
    Optional<OpenLink> claim(LinkSecret secret);

    /** The same, only looked at. */
    Optional<OpenLink> look(LinkSecret secret);

    /** It has been used. */
    void used(LinkSecret secret);

    /** Takes back what is open of the person; whether there was anything. */
    boolean withdraw(PersonId person);

    /** A link that still opens. */
    record OpenLink(PersonId person, LinkPurpose purpose, Instant expiresAt) {}
}
