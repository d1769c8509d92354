package id.siklus.attendance;

/** The rows of the ledger as a whole, to write them anew. */
public interface AttendanceRows {

    /** Empties the ledger in the running transaction, holds up other writers, and keeps aside what people declined. */
    void empty();

    /** Puts back what people declined. */
    void restore();
}
