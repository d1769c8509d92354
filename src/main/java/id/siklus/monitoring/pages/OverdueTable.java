package id.siklus.monitoring.pages;

import id.siklus.engine.TaskStage;
import id.siklus.roster.OrgUnit;
import id.siklus.tasklist.OverdueBoard.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counts as a table of unit and stage, one level of the tree at a time: a row counts a unit with everything below it
 * and opens to the next level. However many units there are, a page has {@value #ROWS} of them, the worst first.
 */
final class OverdueTable {

    static final int ROWS = 25;
    private static final int LEVELS = 5;

    private final List<Cell> cells;
    private final Map<String, OrgUnit> units = new LinkedHashMap<>();
    private final Map<String, String> names;

    /**
     * Of these counts.
     *
     * @param watched units that the viewer looks at, parents before children; without any, each unit stands for itself
     * @param names of all units by code
     */
    OverdueTable(List<Cell> cells, List<OrgUnit> watched, Map<String, String> names) {
        this.cells = cells;
        this.names = names;
        watched.forEach(unit -> units.put(unit.code(), unit));
    }

    List<TaskStage> stages() {
        return Arrays.asList(TaskStage.values());
    }

    /**
     * The rows below a unit, those with most overdue first. A level of one single unit is passed over.
     *
     * @param below code of the unit; the top where absent
     */
    List<Row> rows(@Nullable String below) {
        List<Row> rows = level(below);
        while (rows.size() == 1 && rows.get(0).opens()) {
            rows = level(rows.get(0).code());
        }
        return rows;
    }

    /**
     * The units whose code or name has that text in it.
     *
     * @param below code of a unit; only it and those below it are looked at
     */
    List<Row> matching(String text, @Nullable String below) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Map<String, List<Cell>> found = new LinkedHashMap<>();
        for (Cell cell : cells) {
            List<String> chain = chain(cell.unit());
            for (String code : below == null ? chain : chain.subList(0, chain.indexOf(below) + 1)) {
                String known = code + ' ' + names.getOrDefault(code, "");
                if (known.toLowerCase(Locale.ROOT).contains(wanted)) {
                    found.computeIfAbsent(code, first -> new ArrayList<>()).add(cell);
                }
            }
        }
        return sorted(found, null);
    }

    /** The unit and those above it that the viewer looks at, from the top. */
    List<String> path(@Nullable String unit) {
        List<String> path = new ArrayList<>();
        if (unit != null) {
            chain(unit).forEach(code -> path.add(0, code));
        }
        return path;
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

    private List<Row> level(@Nullable String below) {
        Map<String, List<Cell>> found = new LinkedHashMap<>();
        for (Cell cell : cells) {
            List<String> chain = chain(cell.unit());
            int place = below == null ? chain.size() : chain.indexOf(below);
            if (place >= 0) {
                found.computeIfAbsent(chain.get(Math.max(0, place - 1)), first -> new ArrayList<>())
                        .add(cell);
            }
        }
        return sorted(found, below);
    }

    /** The unit and those above it, nearest first. */
    private List<String> chain(String unit) {
        List<String> chain = new ArrayList<>(List.of(unit));
        OrgUnit known = units.get(unit);
        while (known != null && known.parent() != null && units.containsKey(known.parent())) {
            chain.add(known.parent());
            known = units.get(known.parent());
        }
        return chain;
    }

    private List<Row> sorted(Map<String, List<Cell>> found, @Nullable String itself) {
        Map<String, Integer> places = new HashMap<>();
        names.keySet().forEach(code -> places.put(code, places.size()));
        return found.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue(), row.getKey().equals(itself)))
                .sorted(Comparator.comparingInt((Row row) -> -row.total().overdue())
                        .thenComparingInt(row -> -row.total().open())
                        .thenComparing(row -> places.getOrDefault(row.code(), Integer.MAX_VALUE)))
                .toList();
    }

    private Row row(String code, List<Cell> counted, boolean itself) {
        List<Count> counts = Stream.of(TaskStage.values())
                .map(stage -> count(
                        counted.stream().filter(cell -> cell.stage() == stage).toList()))
                .toList();
        boolean alone = itself || counted.stream().allMatch(cell -> cell.unit().equals(code));
        return new Row(code, names.getOrDefault(code, code), itself, alone, counts, count(counted));
    }

    private static Count count(Collection<Cell> cells) {
        return new Count(
                cells.stream().mapToInt(Cell::open).sum(),
                cells.stream().mapToInt(Cell::overdue).sum());
    }

    /**
     * A unit.
     *
     * @param itself whether this is the unit whose level it is, without those below
     * @param alone whether nothing below it is counted
     */
    record Row(String code, String name, boolean itself, boolean alone, List<Count> counts, Count total) {

        /** Whether there is a level below. */
        public boolean opens() {
            return !alone;
        }
    }

    /** What is open and what of it is late. */
    record Count(int open, int overdue) {

        /** Colour by the share that is late, 0 to 5; the number is always printed. */
        public int getLevel() {
            return open == 0 ? 0 : (LEVELS * overdue + open - 1) / open;
        }
    }
}
