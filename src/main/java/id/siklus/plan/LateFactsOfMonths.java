package id.siklus.plan;

import id.siklus.attendance.AttendanceLedger;
import id.siklus.attendance.LateAttendance;
import id.siklus.attendance.MonthlyAttendance;
import id.siklus.shared.PersonId;
import id.siklus.work.LateWork;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together what both ledgers keep of a month that came too late, and what it would change. */
@Component
class LateFactsOfMonths {

    private final LateWork work;
    private final LateAttendance attendance;
    private final AttendanceLedger days;

    LateFactsOfMonths(LateWork work, LateAttendance attendance, AttendanceLedger days) {
        this.work = work;
        this.attendance = attendance;
        this.days = days;
    }

    LateProposal of(PlanSubject subject) {
        PersonId person = subject.employee();
        YearMonth month = subject.month();
        List<LateWork.LateFact> tasks = work.facts(person, month);
        List<LateAttendance.LateFact> taps = attendance.facts(person, month);
        List<LateChange> changes = new ArrayList<>();
        if (!tasks.isEmpty()) {
            work.difference(person, month).forEach(each -> changes.add(change(each, month)));
        }
        if (!taps.isEmpty()) {
            changes.addAll(changes(days.month(person, month), attendance.withLateFacts(person, month)));
        }
        return new LateProposal(tasks, taps, List.copyOf(changes));
    }

    /** How many facts there are to decide about. */
    int count(PlanSubject subject) {
        return work.count(subject.employee(), subject.month())
                + attendance.facts(subject.employee(), subject.month()).size();
    }

    /** The months of these people with facts about which nobody has decided. */
    Map<PersonId, Set<YearMonth>> undecided(Collection<PersonId> people) {
        Map<PersonId, Set<YearMonth>> months = new HashMap<>();
        for (Map<PersonId, Set<YearMonth>> part : List.of(work.undecided(people), attendance.undecided(people))) {
            part.forEach((person, found) ->
                    months.computeIfAbsent(person, first -> new HashSet<>()).addAll(found));
        }
        return months;
    }

    /** Lets them count; returns how many there were. */
    int accept(PlanSubject subject) {
        return work.accept(subject.employee(), subject.month())
                + attendance.accept(subject.employee(), subject.month());
    }

    /** Leaves them uncounted; returns how many there were. */
    int decline(PlanSubject subject) {
        return work.decline(subject.employee(), subject.month())
                + attendance.decline(subject.employee(), subject.month());
    }

    private static LateChange change(LateWork.Difference difference, YearMonth month) {
        String indicator = difference.indicatorCode() == null ? "-" : difference.indicatorCode();
        return new LateChange(
                difference.month().equals(month) ? indicator : indicator + ' ' + difference.month(),
                difference.now(),
                difference.then());
    }

    private static List<LateChange> changes(MonthlyAttendance now, MonthlyAttendance then) {
        return List.of(
                        change("lateDays", now.lateDays(), then.lateDays()),
                        change("lateMinutes", now.lateMinutes(), then.lateMinutes()),
                        change("unexcusedVerified", now.unexcusedVerified(), then.unexcusedVerified()))
                .stream()
                .filter(change -> change.now().compareTo(change.then()) != 0)
                .toList();
    }

    private static LateChange change(String what, int now, int then) {
        return new LateChange(what, BigDecimal.valueOf(now), BigDecimal.valueOf(then));
    }
}
