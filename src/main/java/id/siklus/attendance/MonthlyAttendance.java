package id.siklus.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * The ledger of one person and month, figures included. Late minutes are whole minutes; only verified unexcused days
 * count (PP 94/2021).
 *
 * @param days every working day of the month, ascending
 * @param closed whether the month's recap has arrived
 * @param lastFactAt time of the newest fact; absent where there is none
 */
@NamedInterface("api")
public record MonthlyAttendance(
        YearMonth month,
        List<Day> days,
        int lateDays,
        int lateMinutes,
        int unexcusedVerified,
        boolean closed,
        @Nullable Instant lastFactAt) {

    /**
     * One working day.
     *
     * @param missing the taps that are missing on a day at the office
     * @param corrected whether a tap of that day was put right, taken away, or added because it was forgotten
     */
    @NamedInterface("api")
    public record Day(
            LocalDate date,
            DayState state,
            int lateMinutes,
            int earlyMinutes,
            Set<Tap> missing,
            boolean rollCall,
            boolean enteredBySelf,
            boolean corrected) {}

    /** A tap at the door. */
    @NamedInterface("api")
    public enum Tap {
        IN,
        OUT
    }
}
