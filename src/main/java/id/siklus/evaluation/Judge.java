package id.siklus.evaluation;

import id.siklus.engine.DecisionKey;
import id.siklus.engine.Decisions;
import id.siklus.engine.Decisions.Decision;
import id.siklus.engine.Decisions.DecisionTable;
import id.siklus.plan.Rating;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the predicate in the table of the regulation; nothing in code knows the nine cells. */
@Component
public class Judge {

    private static final DecisionKey PREDICATE = new DecisionKey("predicate");

    private final Decisions decisions;

    Judge(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What two ratings come to, and by which row of which version of the table. */
    public record Finding(Predicate predicate, String ruleId, int version) {}

    /** The predicate of these ratings by that regulation. */
    public Finding judge(String regulation, Rating result, Rating behaviour) {
        Decision decision = decisions.evaluate(
                PREDICATE, regulation, Map.of("result", result.name(), "behaviour", behaviour.name()));
        return new Finding(Predicate.valueOf(decision.text("predicate")), decision.ruleId(), decision.version());
    }

    /** The table itself. */
    public DecisionTable table(String regulation) {
        return decisions.table(PREDICATE, regulation);
    }
}
