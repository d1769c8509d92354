package id.siklus.monitoring;

import id.siklus.engine.TaskStage;
import id.siklus.roster.Employee;
import id.siklus.roster.OrgUnit;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import id.siklus.tasklist.ListedTask;
import id.siklus.tasklist.OverdueBoard;
import id.siklus.tasklist.OverdueBoard.Cell;
import id.siklus.tasklist.OverdueBoard.Selection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what is open and late, as of the moment of reading: nothing has to run for it to be right. */
@UseCase
public class MonitorOverdue {

    private final OverdueBoard board;
    private final Watch watch;
    private final BusinessClock clock;

    MonitorOverdue(OverdueBoard board, Watch watch, BusinessClock clock) {
        this.board = board;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Counts by unit and stage.
     *
     * @param unit code to narrow to, with the units below it
     */
    public OverdueReport report(PersonId viewer, int year, @Nullable String unit) {
        Watch.View view = watch.of(viewer, unit);
        Instant now = clock.now();
        List<Cell> cells = board.cells(view.selection(year, null, false), now);
        long people =
                view.employees().stream().filter(Employee::contractExpected).count();
        return new OverdueReport(
                now,
                (int) people,
                view.employees().size() - (int) people,
                cells.stream().mapToInt(Cell::open).sum(),
                cells.stream().mapToInt(Cell::overdue).sum(),
                cells);
    }

    /** The tasks behind a count, the longest overdue first. */
    public PageOf<ListedTask> tasks(PersonId viewer, Filter filter, @Nullable String after, int limit) {
        Watch.View view = filter.unitAlone() && filter.unit() != null
                ? watch.of(viewer, filter.unit()).onlyOf(filter.unit())
                : watch.of(viewer, filter.unit());
        Selection selection = view.selection(filter.year(), filter.stage(), filter.overdueOnly());
        return board.tasks(selection, clock.now(), after, limit);
    }

    /** The units that the viewer may narrow to, parents before children; empty for somebody who sees only a team. */
    public List<OrgUnit> unitsFor(PersonId viewer) {
        return watch.unitsFor(viewer);
    }

    /**
     * What a list is narrowed to.
     *
     * @param unitAlone without the units below it, as the rows of the table count
     */
    public record Filter(
            int year,
            @Nullable String unit,
            boolean unitAlone,
            @Nullable TaskStage stage,
            boolean overdueOnly) {}
}
