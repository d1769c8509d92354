package id.siklus.contract;

import id.siklus.shared.PersonId;
import java.time.Instant;

/**
 * Evidence that somebody has bound themselves: who, as what, when, to which words, and to exactly which content.
 *
 * @param name of the person as at signing
 * @param post as at signing
 * @param statement that was shown and ticked
 * @param content as signed, with its hash
 */
public record Signature(
        SignatureRole role,
        PersonId person,
        String name,
        String post,
        Instant at,
        String statement,
        SignedContent content) {}
