package id.siklus.evaluation;

import org.springframework.stereotype.Component;

/** What the process of an evaluation asks and notes on its way. Runs in the transaction of the engine. */
@Component
public class MoveEvaluation {

    private final Evaluations evaluations;
    private final EvaluationRecord record;
    private final UnitStandings units;
    private final Justifications justifications;

    MoveEvaluation(
            Evaluations evaluations, EvaluationRecord record, UnitStandings units, Justifications justifications) {
        this.evaluations = evaluations;
        this.record = record;
        this.units = units;
        this.justifications = justifications;
    }

    /** The time to report has run out. */
    public void noteMissingReport(EvaluationId id) {
        AnnualEvaluation evaluation = evaluations.get(id);
        evaluation.missReport();
        record.writeByItself(evaluation, "evaluation.report-missed");
    }

    /** Whether a unit up the tree has an achievement for the year; where none has, the evaluation waits for it. */
    public boolean isUnitAchieved(EvaluationId id) {
        AnnualEvaluation evaluation = evaluations.get(id);
        boolean achieved = units.counting(evaluation).isPresent();
        if (!achieved) {
            evaluation.awaitUnit();
            evaluations.save(evaluation);
        }
        return achieved;
    }

    /** Whether the team is within the pattern or somebody has said why not; else the evaluator is asked once more. */
    public boolean isSpreadExplained(EvaluationId id) {
        AnnualEvaluation evaluation = evaluations.get(id);
        boolean missing = justifications.isMissing(evaluation);
        if (missing) {
            evaluation.sendBackForJustification();
            evaluations.save(evaluation);
        }
        return !missing;
    }

    /** The time to answer has run out: kept as no response, which is not consent. */
    public void noteNoResponse(EvaluationId id) {
        AnnualEvaluation evaluation = evaluations.get(id);
        evaluation.miss();
        record.writeByItself(evaluation, "evaluation.no-response");
    }
}
