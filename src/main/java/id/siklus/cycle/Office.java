package id.siklus.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.modulith.NamedInterface;

/** The office as the law sees it: its zone, its calendar and its hours. */
@NamedInterface("api")
public interface Office {

    ZoneId zone();

    /** The date in the office, now on the business clock. */
    LocalDate today();

    /** The month in the office, now on the business clock. */
    YearMonth currentMonth();

    /** The date in the office at that instant. */
    LocalDate dateOf(Instant instant);

    /** Calendar and hours of a stretch of days, read once, for whoever works through many. */
    WorkingCalendar calendar(LocalDate from, LocalDate to);
}
