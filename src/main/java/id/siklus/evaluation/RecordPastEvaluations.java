package id.siklus.evaluation;

import id.siklus.contract.ContractOverview;
import id.siklus.plan.Rating;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes over evaluations of years before this application, as history. No process starts for them. */
@UseCase
public class RecordPastEvaluations {

    private final Evaluations evaluations;
    private final Methods methods;
    private final Judge judge;
    private final BusinessClock clock;

    RecordPastEvaluations(Evaluations evaluations, Methods methods, Judge judge, BusinessClock clock) {
        this.evaluations = evaluations;
        this.methods = methods;
        this.judge = judge;
        this.clock = clock;
    }

    /** What was rated; the predicate follows by the table of the regulation of that year. */
    public record PastEvaluation(
            ContractOverview contract,
            PersonId evaluator,
            Rating result,
            Rating behaviour,
            Map<String, String> reasons,
            Instant at) {}

    /** Passes over those that are there; answers how many were taken over. */
    public int take(int year, List<PastEvaluation> past) {
        String regulation = methods.regulationOf(year);
        Map<EvaluationId, PastEvaluation> byId = past.stream()
                .collect(
                        Collectors.toMap(each -> EvaluationId.of(each.contract().id()), Function.identity()));
        Set<EvaluationId> added = evaluations.addNew(past.stream()
                .map(each -> AnnualEvaluation.opened(subject(each.contract(), regulation)))
                .toList());
        evaluations.findAll(added).forEach(evaluation -> {
            PastEvaluation each = byId.get(evaluation.id());
            if (each != null) {
                evaluations.save(concluded(evaluation, each));
            }
        });
        return added.size();
    }

    private AnnualEvaluation concluded(AnnualEvaluation opened, PastEvaluation past) {
        Judge.Finding found = judge.judge(opened.subject().regulation(), past.result(), past.behaviour());
        Standing standing = Standing.OPENED
                .rated(new YearRating(
                        past.result(), past.behaviour(), Reasons.written(past.reasons()), past.evaluator(), past.at()))
                .settled(new Outcome(
                        found.predicate(),
                        found.ruleId(),
                        found.version(),
                        opened.subject().unit(),
                        null,
                        Spread.Verdict.NOT_COMPUTED,
                        past.at()))
                .delivered(past.at(), clock.now())
                .to(EvaluationState.DELIVERED);
        return new AnnualEvaluation(opened.subject(), standing, opened.version());
    }

    private static EvaluationSubject subject(ContractOverview contract, String regulation) {
        return new EvaluationSubject(
                contract.id(),
                contract.code(),
                contract.year(),
                contract.employee(),
                contract.unit(),
                regulation,
                true);
    }
}
