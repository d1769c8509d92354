package id.siklus.work;

import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Reads the ledger of tasks. Rights are the matter of whoever asks. */
@NamedInterface("api")
public interface WorkLedger {

    /**
     * What the facts say of each indicator code that occurs in the month: realised by completed tasks of that month,
     * and in hand by tasks that are under way.
     */
    List<IndicatorFigure> figures(PersonId person, YearMonth month);

    /** The realised sums of each month of the year, for cumulative pictures. */
    List<IndicatorFigure> figures(PersonId person, int year);

    /** How many facts of the month came late without anybody having decided about them. */
    int lateFacts(PersonId person, YearMonth month);

    /** Tasks completed in the month or open in it, newest fact first. */
    List<WorkTask> tasks(PersonId person, YearMonth month);

    /** Requests for data to the person that were opened by the end of the month and not fulfilled before it. */
    List<DataRequest> requests(PersonId person, YearMonth month);

    /**
     * What a page of the month shows beside the figures.
     *
     * @param known indicator codes that the person's SKP knows
     * @param newest how many of the newest facts, whatever their month
     */
    Glance glance(PersonId person, YearMonth month, Collection<String> known, int newest);

    /** Those of the people whose month has been closed, by their own recap or by one of a unit above them. */
    Set<PersonId> closed(Collection<PersonId> people, YearMonth month);

    /**
     * Tasks and facts.
     *
     * @param unmatched tasks of the month that name no known indicator, newest fact first
     * @param newest facts, newest first
     */
    @NamedInterface("api")
    record Glance(List<WorkTask> unmatched, List<RecentFact> newest) {}

    /**
     * Sums of one indicator in one month.
     *
     * @param indicatorCode as the sources wrote it; absent for tasks that name none
     * @param tasks how many tasks stand behind the realised figure
     */
    @NamedInterface("api")
    record IndicatorFigure(
            @Nullable String indicatorCode, YearMonth month, BigDecimal realised, BigDecimal inHand, int tasks) {}

    /**
     * A fact for the list of latest records.
     *
     * @param type of the event without prefix and version, {@code task-completed}
     */
    @NamedInterface("api")
    record RecentFact(
            Instant time,
            String source,
            String taskId,
            @Nullable String title,
            String type,
            @Nullable String what) {}
}
