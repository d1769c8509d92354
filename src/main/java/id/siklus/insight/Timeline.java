package id.siklus.insight;

import id.siklus.contract.ContractOverview;
import id.siklus.plan.MonthOverview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The year of an SKP.
 *
 * @param entries what happened and what is still due, in order
 * @param months that have been opened, ascending
 */
public record Timeline(
        ContractOverview contract, List<YearEntry> entries, List<MonthOverview> months, LocalDate today) {

    /** When that was done last. */
    public Optional<Instant> last(String act) {
        return entries.stream()
                .filter(entry -> entry.act().equals(act) && !entry.isAhead())
                .map(YearEntry::at)
                .max(Comparator.naturalOrder());
    }

    /** What has happened, without deadlines. */
    public List<YearEntry> past() {
        return entries.stream().filter(entry -> !entry.isAhead()).toList();
    }

    /** The next deadline. */
    public Optional<YearEntry> next() {
        return entries.stream().filter(YearEntry::isAhead).findFirst();
    }
}
