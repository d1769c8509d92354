package id.siklus.tasklist;

import id.siklus.engine.TaskStage;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Counts open tasks by unit and stage, and lists what stands behind each count. */
@NamedInterface("api")
public interface OverdueBoard {

    /** One cell for each unit and stage that has open tasks. */
    List<Cell> cells(Selection selection, Instant now);

    /**
     * The tasks behind the counts, the longest overdue first.
     *
     * @param after mark of the page before
     */
    PageOf<ListedTask> tasks(Selection selection, Instant now, @Nullable String after, int limit);

    /**
     * Which tasks to look at; what is absent does not narrow.
     *
     * @param units of the people they are about
     * @param people they are about
     */
    @NamedInterface("api")
    record Selection(
            int year,
            @Nullable Set<String> units,
            @Nullable Set<PersonId> people,
            @Nullable TaskStage stage,
            boolean overdueOnly) {}

    /**
     * Open tasks of one unit and stage.
     *
     * @param medianAgeDays half of them have been open for so many calendar days or more
     */
    @NamedInterface("api")
    record Cell(String unit, TaskStage stage, int open, int overdue, int medianAgeDays) {}
}
