package id.siklus.cycle;

import java.time.Instant;
import java.time.YearMonth;
import org.springframework.modulith.NamedInterface;

/** Until when a kind of task is due. The rules are rows, dated and each with its legal basis. */
@NamedInterface("api")
public interface DueDates {

    /**
     * Due date of a task of the performance year, 23.59 office time.
     *
     * @param kind {@code draft-contract}
     * @param year performance year
     * @param since when the task opened
     */
    Instant dueOn(String kind, int year, Instant since);

    /**
     * Due date of a task that belongs to a month.
     *
     * @param firstMonth whether it is the first month of a contract, which has its own rule
     */
    Instant dueOn(String kind, YearMonth month, Instant since, boolean firstMonth);

    /** Until when the recaps of a month are waited for; afterwards the month goes on without, and its facts are late. */
    Instant recapLimit(YearMonth month);
}
