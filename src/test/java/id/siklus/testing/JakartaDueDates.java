package id.siklus.testing;

import id.siklus.cycle.DueDates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/** Due dates without a database: five days for any task, five working days after the month for recaps. */
public final class JakartaDueDates implements DueDates {

    private static final Duration FIVE_DAYS = Duration.ofDays(5);

    @Override
    public Instant dueOn(String kind, int year, Instant since) {
        return since.plus(FIVE_DAYS);
    }

    @Override
    public Instant dueOn(String kind, YearMonth month, Instant since, boolean firstMonth) {
        return since.plus(FIVE_DAYS);
    }

    @Override
    public Instant recapLimit(YearMonth month) {
        return JakartaOffice.calendar()
                .plusWorkingDays(month.atEndOfMonth(), 5)
                .atTime(LocalTime.of(23, 59))
                .atZone(ZoneId.of("Asia/Jakarta"))
                .toInstant();
    }
}
