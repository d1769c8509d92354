package id.siklus.evaluation;

import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.roster.Capacity;
import id.siklus.roster.Employee;
import id.siklus.roster.Rights;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads evaluations for people, within their rights. Before delivery the employee sees no rating, whatever the door. */
@Component
public class ReadEvaluations {

    private static final Set<Capacity> JUDGES = EnumSet.of(Capacity.EVALUATOR, Capacity.REVIEWER, Capacity.AUDITOR);
    private static final Set<Capacity> TEAM_READERS = EnumSet.of(Capacity.EVALUATOR, Capacity.REVIEWER);
    private static final Set<Capacity> READERS = EnumSet.of(
            Capacity.SELF,
            Capacity.EVALUATOR,
            Capacity.REVIEWER,
            Capacity.AUDITOR,
            Capacity.UNIT_ADMIN,
            Capacity.AGENCY_ADMIN);

    private final Evaluations evaluations;
    private final ContractDirectory contracts;
    private final Rights rights;
    private final Roster roster;

    ReadEvaluations(Evaluations evaluations, ContractDirectory contracts, Rights rights, Roster roster) {
        this.evaluations = evaluations;
        this.contracts = contracts;
        this.rights = rights;
        this.roster = roster;
    }

    /** The person's own year, of the latest segment. */
    public EvaluationView own(PersonId person, int year) {
        return view(person, contracts.findOf(person, year).orElseThrow(EvaluationRefused::unknown));
    }

    /** The year of that SKP; refuses (404) where there is none and (403) whoever may see nothing of it. */
    public EvaluationView byCode(PersonId viewer, String code) {
        return view(viewer, find(code));
    }

    /** The same for whoever judges: refuses (403) everybody else, and everybody for their own year. */
    public EvaluationView ofTeam(PersonId viewer, String code) {
        ContractOverview contract = find(code);
        if (viewer.equals(contract.employee())) {
            throw EvaluationRefused.ownYear();
        }
        rights.require(viewer, contract.employee(), JUDGES);
        Employee employee = roster.get(contract.employee());
        PersonId evaluator = employee.evaluator();
        return view(
                viewer,
                contract,
                evaluations.ofEmployee(
                        contract.employee(),
                        contract.year(),
                        evaluator == null ? Set.of() : roster.evaluatedByAny(List.of(evaluator)),
                        roster.unitAndAbove(employee.unit())));
    }

    private ContractOverview find(String code) {
        return ContractCode.parse(code).flatMap(contracts::find).orElseThrow(EvaluationRefused::unknown);
    }

    private EvaluationView view(PersonId viewer, ContractOverview contract) {
        return view(viewer, contract, evaluations.ofEmployee(contract.employee()));
    }

    private EvaluationView view(PersonId viewer, ContractOverview contract, List<AnnualEvaluation> years) {
        rights.require(viewer, contract.employee(), READERS);
        Set<Capacity> capacities = rights.towards(viewer, contract.employee());
        EvaluationId id = EvaluationId.of(contract.id());
        AnnualEvaluation evaluation =
                years.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        Sight sight = sight(capacities, evaluation);
        return new EvaluationView(
                contract,
                evaluation,
                sight,
                sight == Sight.STATES_AND_DATES ? List.of() : delivered(years, id),
                evaluation == null || !evaluation.state().isDelivered()
                        ? null
                        : evaluations.contentHash(id).orElse(null),
                capacities.contains(Capacity.EVALUATOR),
                !Collections.disjoint(capacities, TEAM_READERS),
                viewer);
    }

    private static Sight sight(Set<Capacity> capacities, @Nullable AnnualEvaluation evaluation) {
        if (!Collections.disjoint(capacities, JUDGES) && !capacities.contains(Capacity.SELF)) {
            return Sight.EVERYTHING;
        }
        if (!capacities.contains(Capacity.SELF)) {
            return Sight.STATES_AND_DATES;
        }
        return evaluation != null && evaluation.state().isDelivered() ? Sight.EVERYTHING : Sight.OWN_WORDS;
    }

    private static List<AnnualEvaluation> delivered(List<AnnualEvaluation> years, EvaluationId but) {
        return years.stream()
                .filter(each -> !each.id().equals(but) && each.state().isDelivered())
                .toList();
    }
}
