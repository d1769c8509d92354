package id.siklus.monitoring;

import id.siklus.tasklist.OverdueBoard.Cell;
import java.time.Instant;
import java.util.List;

/**
 * What is open and late in the part of the agency that somebody looks at.
 *
 * @param asOf business time of the count
 * @param people for whom an SKP is made
 * @param excluded for whom none is made here
 */
public record OverdueReport(Instant asOf, int people, int excluded, int open, int overdue, List<Cell> cells) {

    public OverdueReport {
        cells = List.copyOf(cells);
    }
}
