package id.siklus.evaluation;

import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The employee reports on the year, before the evaluator rates it. */
@UseCase
public class ReportYear {

    private final Evaluations evaluations;
    private final ContractDirectory contracts;
    private final EvaluationRecord record;
    private final EvaluationProcess process;
    private final BusinessClock clock;

    ReportYear(
            Evaluations evaluations,
            ContractDirectory contracts,
            EvaluationRecord record,
            EvaluationProcess process,
            BusinessClock clock) {
        this.evaluations = evaluations;
        this.contracts = contracts;
        this.record = record;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Reports.
     *
     * @param text of the year as a whole
     * @param results indicator code to what became of it
     */
    public EvaluationState submit(PersonId actor, EvaluationId id, String text, Map<String, @Nullable String> results) {
        AnnualEvaluation evaluation = evaluations.get(id);
        SelfReport report = SelfReport.written(text, results, clock.now());
        Set<String> unknown = report.results().keySet().stream()
                .filter(code -> !codes(evaluation).contains(code))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            throw EvaluationRefused.unknownReason(String.join(", ", unknown));
        }
        evaluation.report(actor, report);
        record.write(evaluation, actor, "evaluation.self-reported", Map.of());
        process.reported(id, actor);
        return evaluation.state();
    }

    private Set<String> codes(AnnualEvaluation evaluation) {
        return contracts.findAll(List.of(evaluation.subject().contract())).values().stream()
                .flatMap(contract -> contract.indicators().stream())
                .map(IndicatorOverview::code)
                .collect(Collectors.toSet());
    }
}
