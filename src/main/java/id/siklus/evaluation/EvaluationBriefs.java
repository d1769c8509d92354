package id.siklus.evaluation;

import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in a few words what a task list must know of evaluations; two questions however many there are. */
@Component
public class EvaluationBriefs {

    private final Evaluations evaluations;
    private final Roster roster;

    EvaluationBriefs(Evaluations evaluations, Roster roster) {
        this.evaluations = evaluations;
        this.roster = roster;
    }

    /**
     * An evaluation with the people around it.
     *
     * @param evaluator whoever the roster names now; absent where it names nobody
     */
    public record Brief(
            AnnualEvaluation evaluation, @Nullable PersonId evaluator, String unit) {}

    /** One brief for each evaluation. */
    public Map<EvaluationId, Brief> of(Collection<EvaluationId> ids) {
        List<AnnualEvaluation> found = evaluations.findAll(ids);
        Map<PersonId, Employee> people =
                roster.findAll(found.stream().map(AnnualEvaluation::employee).toList());
        return found.stream()
                .map(evaluation -> brief(evaluation, people.get(evaluation.employee())))
                .collect(Collectors.toMap(brief -> brief.evaluation().id(), Function.identity()));
    }

    private static Brief brief(AnnualEvaluation evaluation, @Nullable Employee employee) {
        return employee == null
                ? new Brief(evaluation, null, evaluation.subject().unit())
                : new Brief(evaluation, employee.evaluator(), employee.unit());
    }
}
