package id.siklus.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The stored months whose planning has begun. */
interface OpenedMonths {

    /** Stores the month; false where it has been opened before. */
    boolean open(YearMonth month, Instant at);

    /** The latest month that has been opened. */
    Optional<YearMonth> latest();

    /** How many months ahead planning may begin, as the rule says on that day. */
    int monthsBefore(LocalDate day);
}
