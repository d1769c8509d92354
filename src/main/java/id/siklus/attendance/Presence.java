package id.siklus.attendance;

import java.time.Instant;

/**
 * A record of presence that counts.
 *
 * @param enteredBySelf whether the person entered it by hand
 */
record Presence(PresenceKind kind, Instant at, boolean enteredBySelf) {}
