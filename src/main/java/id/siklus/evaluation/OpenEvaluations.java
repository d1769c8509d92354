package id.siklus.evaluation;

import id.siklus.contract.ContractOverview;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens annual evaluations for many SKPs at once; those that are there already are passed over. */
@UseCase
public class OpenEvaluations {

    private static final Logger log = LoggerFactory.getLogger(OpenEvaluations.class);

    /** Instances in one engine command: the gain flattens out at about a hundred, memory does not. */
    private static final int PER_COMMAND = 200;

    private final Evaluations evaluations;
    private final EvaluationProcess process;
    private final Methods methods;
    private final Roster roster;
    private final YearEnd yearEnd;

    OpenEvaluations(
            Evaluations evaluations, EvaluationProcess process, Methods methods, Roster roster, YearEnd yearEnd) {
        this.evaluations = evaluations;
        this.process = process;
        this.methods = methods;
        this.roster = roster;
        this.yearEnd = yearEnd;
    }

    /** Opens the evaluation of each of the SKPs, all of that year. */
    public void open(int year, Collection<ContractOverview> contracts) {
        Map<PersonId, Employee> people = roster.findAll(
                contracts.stream().map(ContractOverview::employee).toList());
        String regulation = methods.regulationOf(year);
        List<AnnualEvaluation> candidates = new ArrayList<>();
        for (ContractOverview contract : contracts) {
            Employee employee = people.get(contract.employee());
            if (employee != null) {
                candidates.add(AnnualEvaluation.opened(subject(contract, employee.unit(), regulation)));
            }
        }
        List<EvaluationId> added = new ArrayList<>(evaluations.addNew(candidates));
        yearEnd.register(year, added);
        for (int from = 0; from < added.size(); from += PER_COMMAND) {
            process.opened(added.subList(from, Math.min(from + PER_COMMAND, added.size())));
        }
        if (!added.isEmpty()) {
            log.info("Opened {} annual evaluations of {}", added.size(), year);
        }
    }

    private static EvaluationSubject subject(ContractOverview contract, String unit, String regulation) {
        return new EvaluationSubject(
                contract.id(), contract.code(), contract.year(), contract.employee(), unit, regulation, false);
    }
}
