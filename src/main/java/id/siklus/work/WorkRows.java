package id.siklus.work;

import id.siklus.intake.RecordKey;
import id.siklus.shared.PersonId;
import java.util.Map;
import java.util.Set;

/** The rows of the ledger as a whole, to write them anew. */
public interface WorkRows {

    /**
     * Empties the ledger in the running transaction, holds up other writers, and keeps aside what people declined.
     *
     * @return people for whom a completed task does not count, though it does for others
     */
    Map<RecordKey, Set<PersonId>> empty();

    /** Puts back what people declined. */
    void restore();
}
