package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Days on which somebody is in a unit.
 *
 * @param to last day; absent while it goes on
 */
@NamedInterface("api")
public record Stay(
        PersonId person,
        String unit,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether any day of the month is among them. */
    public boolean touches(YearMonth month) {
        return !from.isAfter(month.atEndOfMonth()) && (to == null || !to.isBefore(month.atDay(1)));
    }
}
