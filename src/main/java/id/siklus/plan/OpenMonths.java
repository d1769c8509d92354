package id.siklus.plan;

import id.siklus.contract.ContractOverview;
import id.siklus.shared.UseCase;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens months for many SKPs at once; months that are there already are passed over. */
@UseCase
public class OpenMonths {

    private static final Logger log = LoggerFactory.getLogger(OpenMonths.class);

    /** Instances in one engine command: the gain flattens out at about a hundred, memory does not. */
    private static final int PER_COMMAND = 200;

    private final Plans plans;
    private final PlanProcess process;
    private final ClosedLedgers ledgers;

    OpenMonths(Plans plans, PlanProcess process, ClosedLedgers ledgers) {
        this.plans = plans;
        this.process = process;
        this.ledgers = ledgers;
    }

    /** Opens the months, ascending, for each of the SKPs. */
    public void open(Collection<ContractOverview> contracts, List<YearMonth> months) {
        Set<UUID> begun = new HashSet<>(
                plans.withMonths(contracts.stream().map(ContractOverview::id).toList()));
        for (YearMonth month : months) {
            List<MonthlyPlan> candidates = contracts.stream()
                    .map(contract -> MonthlyPlan.opened(subject(contract, month, !begun.contains(contract.id()))))
                    .toList();
            start(month, candidates);
            contracts.forEach(contract -> begun.add(contract.id()));
        }
    }

    private void start(YearMonth month, List<MonthlyPlan> candidates) {
        Set<PlanId> added = plans.addNew(candidates);
        List<PlanSubject> subjects = candidates.stream()
                .map(MonthlyPlan::subject)
                .filter(subject -> added.contains(subject.id()))
                .toList();
        for (int from = 0; from < subjects.size(); from += PER_COMMAND) {
            List<PlanSubject> chunk = subjects.subList(from, Math.min(from + PER_COMMAND, subjects.size()));
            process.monthsOpened(chunk.stream().map(PlanSubject::id).toList());
        }
        ledgers.tellProcess(month, subjects.stream().map(PlanSubject::employee).collect(Collectors.toSet()));
        if (!subjects.isEmpty()) {
            log.info("Opened {} for {} contracts", month, subjects.size());
        }
    }

    private static PlanSubject subject(ContractOverview contract, YearMonth month, boolean first) {
        return new PlanSubject(contract.employee(), month, contract.id(), contract.code(), first);
    }
}
