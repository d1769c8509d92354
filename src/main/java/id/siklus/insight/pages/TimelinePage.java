package id.siklus.insight.pages;

import id.siklus.contract.ContractOverview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a year.
 *
 * @param here its address
 * @param back where the SKP is
 * @param kinds to look at one alone; the first is all
 * @param groups entries by month
 */
record TimelinePage(
        ContractOverview contract,
        String employee,
        boolean own,
        String here,
        String back,
        String lede,
        Picture picture,
        List<Kind> kinds,
        List<Group> groups) {

    /** A choice of the filter. */
    record Kind(String label, @Nullable String address, boolean current, int count) {}

    /**
     * A month, or what is still ahead.
     *
     * @param open whether it is unfolded at first
     */
    record Group(String title, boolean open, List<Row> rows) {}

    /**
     * An entry.
     *
     * @param distance of a deadline
     * @param href where it can be seen; absent where that is this page
     */
    record Row(
            Instant at,
            boolean ahead,
            String what,
            String who,
            @Nullable String distance,
            @Nullable String href) {}

    /** The band with what it says. */
    record Picture(YearBand band, String summary, List<Line> lines) {}

    /** A stage in the table beside the band. */
    record Line(String stage, LocalDate from, LocalDate to) {}
}
