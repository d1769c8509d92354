package id.siklus.monitoring.pages;

import id.siklus.engine.TaskStage;
import id.siklus.tasklist.OverdueBoard.Cell;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The counts as a table of unit and stage, with totals. A unit's row counts its own people, not those below it. */
final class OverdueTable {

    private static final int LEVELS = 5;

    private final List<Cell> cells;
    private final Map<String, String> unitNames;

    /**
     * Of these counts.
     *
     * @param unitNames code to name, in the order of the rows
     */
    OverdueTable(List<Cell> cells, Map<String, String> unitNames) {
        this.cells = cells;
        this.unitNames = unitNames;
    }

    List<TaskStage> stages() {
        return Arrays.asList(TaskStage.values());
    }

    /** One row for each unit with open tasks, in the order of the tree. */
    List<Row> rows() {
        Map<String, String> names = new LinkedHashMap<>(unitNames);
        names.keySet().retainAll(cells.stream().map(Cell::unit).toList());
        return names.entrySet().stream()
                .map(unit -> row(unit.getKey(), unit.getValue()))
                .toList();
    }

    /** The last row. */
    List<Count> totals() {
        return Stream.of(TaskStage.values())
                .map(stage -> count(
                        cells.stream().filter(cell -> cell.stage() == stage).toList()))
                .toList();
    }

    /** Where most are late. */
    Optional<Cell> worst() {
        return cells.stream().filter(cell -> cell.overdue() > 0).max(Comparator.comparingInt(Cell::overdue));
    }

    private Row row(String code, String name) {
        List<Cell> ofUnit =
                cells.stream().filter(cell -> cell.unit().equals(code)).toList();
        List<Count> counts = Stream.of(TaskStage.values())
                .map(stage -> count(
                        ofUnit.stream().filter(cell -> cell.stage() == stage).toList()))
                .toList();
        return new Row(code, name, counts, count(ofUnit));
    }

    private static Count count(Collection<Cell> cells) {
        return new Count(
                cells.stream().mapToInt(Cell::open).sum(),
                cells.stream().mapToInt(Cell::overdue).sum());
    }

    /** A unit. */
    record Row(String code, String name, List<Count> counts, Count total) {}

    /** What is open and what of it is late. */
    record Count(int open, int overdue) {

        /** Colour by the share that is late, 0 to 5; the number is always printed. */
        public int getLevel() {
            return open == 0 ? 0 : (LEVELS * overdue + open - 1) / open;
        }
    }
}
