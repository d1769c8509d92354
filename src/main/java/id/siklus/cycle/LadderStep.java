package id.siklus.cycle;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One step of the ladder of a kind of task: a dated row that cites its legal basis.
 *
 * @param step orders the steps of a kind
 * @param level to whom it is escalated; absent for a reminder
 * @param days before (negative) or after the due date
 * @param working whether these are working days
 */
record LadderStep(
        String kind,
        int step,
        LocalDate validFrom,
        @Nullable EscalationLevel level,
        int days,
        boolean working,
        LocalTime timeOfDay) {

    LocalDate dayFrom(LocalDate due, WorkingCalendar calendar) {
        if (!working) {
            return due.plusDays(days);
        }
        return days < 0 ? calendar.minusWorkingDays(due, -days) : calendar.plusWorkingDays(due, days);
    }
}
