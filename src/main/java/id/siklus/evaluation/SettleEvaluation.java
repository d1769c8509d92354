package id.siklus.evaluation;

import id.siklus.cycle.Deadline;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DueDates;
import id.siklus.shared.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the process of an evaluation comes to its predicate and hands it over. Runs in the transaction of the engine. */
@Component
public class SettleEvaluation {

    static final String ANSWER_DUE = "evaluation.answerDue";

    private final Evaluations evaluations;
    private final EvaluationRecord record;
    private final UnitStandings units;
    private final Justifications justifications;
    private final Judge judge;
    private final Delivery delivery;
    private final Deadlines deadlines;
    private final DueDates dueDates;
    private final BusinessClock clock;

    SettleEvaluation(
            Evaluations evaluations,
            EvaluationRecord record,
            UnitStandings units,
            Justifications justifications,
            Judge judge,
            Delivery delivery,
            Deadlines deadlines,
            DueDates dueDates,
            BusinessClock clock) {
        this.evaluations = evaluations;
        this.record = record;
        this.units = units;
        this.justifications = justifications;
        this.judge = judge;
        this.delivery = delivery;
        this.deadlines = deadlines;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** The predicate follows from the ratings by the table of the regulation, and is settled. */
    public void settle(EvaluationId id) {
        AnnualEvaluation evaluation = evaluations.get(id);
        YearRating rating = evaluation.rating();
        Achievement achieved = units.counting(evaluation)
                .orElseThrow(() -> new IllegalStateException("Settled without an achievement of the unit: " + id));
        Judge.Finding found = judge.judge(evaluation.subject().regulation(), rating.result(), rating.behaviour());
        evaluation.settle(new Outcome(
                found.predicate(),
                found.ruleId(),
                found.version(),
                achieved.unit(),
                achieved.predicate(),
                justifications.spread(evaluation).verdict(),
                clock.now()));
        record.publishByItself(
                evaluation,
                "final",
                Map.of(
                        "regulation", evaluation.subject().regulation(),
                        "unit", achieved.unit(),
                        "unitPredicate", achieved.predicate().name()));
    }

    /** The result is handed over as it stands, and the time to answer begins. */
    public void deliver(EvaluationId id) {
        AnnualEvaluation evaluation = evaluations.get(id);
        Instant now = clock.now();
        Instant due = dueDates.dueOn("acknowledge-result", evaluation.subject().year(), now);
        evaluation.deliver(now, due);
        Map<String, Object> told = delivery.keep(evaluation);
        record.publishByItself(evaluation, "delivered", told);
        deadlines.register(List.of(new Deadline(id.toString(), ANSWER_DUE, due)));
    }
}
