package id.siklus.attendance;

import id.siklus.ledger.LedgerReaders;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;

/** Shows the days of somebody to whoever may see them. */
@UseCase
public class ReadAttendance {

    private final AttendanceLedger ledger;
    private final LedgerReaders readers;

    ReadAttendance(AttendanceLedger ledger, LedgerReaders readers) {
        this.ledger = ledger;
        this.readers = readers;
    }

    /**
     * The month as the ledger has it now.
     *
     * @param number of the person, as it was typed
     * @param month as it was typed, {@code 2026-01}
     */
    public MonthlyAttendance month(PersonId viewer, String number, String month) {
        return ledger.month(readers.admit(viewer, number), readers.month(month));
    }
}
