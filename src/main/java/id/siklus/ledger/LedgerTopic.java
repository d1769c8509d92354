package id.siklus.ledger;

import org.springframework.modulith.NamedInterface;

/** Whose month is closed: each topic closes its months apart from the others. */
@NamedInterface("api")
public enum LedgerTopic {
    ATTENDANCE,
    WORK
}
