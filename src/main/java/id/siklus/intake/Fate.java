package id.siklus.intake;

import org.springframework.modulith.NamedInterface;

/** What has become of a record. Each record has exactly one fate at any time. */
@NamedInterface("api")
public enum Fate {
    /** Valid, and its effect on the ledger is committed. */
    APPLIED,
    /** Seen before, by identity or as the same fact under a new identity. */
    DUPLICATE,
    /** Was applied; a later fact replaced or corrected it. */
    SUPERSEDED,
    /** Its month is closed: recorded, not counted. */
    LATE,
    /** Valid, but about somebody or something not known yet; nothing is written until it is. */
    WAITING,
    /** Waited past the limit. */
    EXPIRED,
    /** Not a CloudEvent, or of a known type with data that its schema refuses. */
    REJECTED,
    /** Of an unknown type or version, against a rule that a person has to look at, or its handler failed. */
    QUARANTINED,
    /** A person put it aside, with a reason. */
    DISMISSED;

    /** Whether a person may have the record tried again: nothing of it has been written yet. */
    public boolean canBeReplayed() {
        return this == QUARANTINED || this == REJECTED || this == EXPIRED;
    }

    /** Whether the fact has come into the ledger of its room, counted or not. */
    boolean isInLedger() {
        return this == APPLIED || this == LATE || this == SUPERSEDED;
    }

    /** Whether the fact changes figures: a late one does not. */
    boolean counts() {
        return this == APPLIED || this == SUPERSEDED;
    }

    /** Whether a person may want to see the bytes as they came. */
    boolean keepsBytes() {
        return this == REJECTED || this == QUARANTINED;
    }
}
