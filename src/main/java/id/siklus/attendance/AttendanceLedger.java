package id.siklus.attendance;

import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** Reads the day ledger. Rights are the matter of whoever asks. */
@NamedInterface("api")
public interface AttendanceLedger {

    MonthlyAttendance month(PersonId person, YearMonth month);

    /** Figures of months that follow each other, ascending, added up. */
    AttendanceTotals totals(PersonId person, List<YearMonth> months);

    /** Those of the people whose month has been closed, by their own recap or by one of a unit above them. */
    Set<PersonId> closed(Collection<PersonId> people, YearMonth month);
}
