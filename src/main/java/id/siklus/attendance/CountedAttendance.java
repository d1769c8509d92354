package id.siklus.attendance;

import id.siklus.ledger.ClosedMonths;
import id.siklus.ledger.LedgerTopic;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows days by the facts that count. */
@Component
class CountedAttendance implements AttendanceLedger {

    private final JdbcMonths months;
    private final ClosedMonths closedMonths;

    CountedAttendance(JdbcMonths months, ClosedMonths closedMonths) {
        this.months = months;
        this.closedMonths = closedMonths;
    }

    @Override
    public MonthlyAttendance month(PersonId person, YearMonth month) {
        return ReadOnce.of(List.of(AttendanceLedger.class, person, month), () -> months.month(person, month, false));
    }

    @Override
    public AttendanceTotals totals(PersonId person, List<YearMonth> wanted) {
        return months.totals(person, wanted);
    }

    @Override
    public Set<PersonId> closed(Collection<PersonId> people, YearMonth month) {
        return closedMonths.closed(LedgerTopic.ATTENDANCE, people, month);
    }
}
