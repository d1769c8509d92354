package id.siklus.work;

import id.siklus.cycle.Office;
import id.siklus.ledger.LedgerReaders;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the tasks of somebody to whoever may see them. */
@UseCase
public class ReadWork {

    private final WorkLedger ledger;
    private final LedgerReaders readers;
    private final Office office;

    ReadWork(WorkLedger ledger, LedgerReaders readers, Office office) {
        this.ledger = ledger;
        this.readers = readers;
        this.office = office;
    }

    /**
     * Tasks completed in the month or open in it, newest fact first.
     *
     * @param number of the person, as it was typed
     * @param month as it was typed, {@code 2026-01}; the current one where it is absent
     */
    public List<WorkTask> tasks(PersonId viewer, String number, @Nullable String month) {
        PersonId person = readers.admit(viewer, number);
        return ledger.tasks(person, wanted(month));
    }

    /** Requests for data that were open in the month; asked like {@link #tasks}. */
    public List<DataRequest> requests(PersonId viewer, String number, @Nullable String month) {
        PersonId person = readers.admit(viewer, number);
        return ledger.requests(person, wanted(month));
    }

    private YearMonth wanted(@Nullable String month) {
        return month == null ? office.currentMonth() : readers.month(month);
    }
}
