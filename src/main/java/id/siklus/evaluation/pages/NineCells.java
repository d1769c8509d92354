package id.siklus.evaluation.pages;

import id.siklus.engine.Decisions.DecisionTable;
import id.siklus.evaluation.AnnualEvaluation;
import id.siklus.evaluation.Judge;
import id.siklus.evaluation.Predicate;
import id.siklus.evaluation.ProposeRating.Mate;
import id.siklus.plan.Rating;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The nine cells as the table of the regulation has them, with the people that stand in each. */
@Component
class NineCells {

    private static final List<Rating> RESULTS = List.of(Rating.ABOVE, Rating.MEETS, Rating.BELOW);
    private static final List<Rating> BEHAVIOURS = List.of(Rating.BELOW, Rating.MEETS, Rating.ABOVE);

    private final Judge judge;

    NineCells(Judge judge) {
        this.judge = judge;
    }

    /** The grid: results from above to below, behaviours from below to above. */
    record Grid(List<Rating> behaviours, List<Row> rows, DecisionTable table) {}

    /** One row of the grid. */
    record Row(Rating result, List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param dots one for each other member of the team in it
     */
    record Cell(Rating result, Rating behaviour, Predicate predicate, List<Integer> dots) {}

    Grid of(AnnualEvaluation evaluation, List<Mate> mates) {
        DecisionTable table = judge.table(evaluation.subject().regulation());
        return new Grid(
                BEHAVIOURS,
                RESULTS.stream().map(result -> row(table, result, mates)).toList(),
                table);
    }

    private static Row row(DecisionTable table, Rating result, List<Mate> mates) {
        return new Row(
                result,
                BEHAVIOURS.stream()
                        .map(behaviour -> new Cell(
                                result, behaviour, predicate(table, result, behaviour), dots(result, behaviour, mates)))
                        .toList());
    }

    private static Predicate predicate(DecisionTable table, Rating result, Rating behaviour) {
        for (DecisionTable.Row row : table.rows()) {
            String predicate = row.outputs().get("predicate");
            boolean holds = asks(row.inputs().get("result"), result)
                    && asks(row.inputs().get("behaviour"), behaviour);
            if (holds && predicate != null) {
                return Predicate.valueOf(predicate);
            }
        }
        throw new IllegalStateException("No cell for result " + result + " and behaviour " + behaviour);
    }

    private static boolean asks(@Nullable String wanted, Rating rating) {
        return wanted == null || wanted.equals(rating.name());
    }

    private static List<Integer> dots(Rating result, Rating behaviour, List<Mate> mates) {
        int people = (int) mates.stream()
                .filter(mate -> mate.result() == result && mate.behaviour() == behaviour)
                .count();
        return IntStream.range(0, people).boxed().toList();
    }
}
