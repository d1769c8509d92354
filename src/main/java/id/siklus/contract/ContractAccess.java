package id.siklus.contract;

import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.PersonId;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what with a contract, asked of the roster as of now; nobody reviews or sets their own. */
@Component
class ContractAccess {

    private static final Set<Capacity> READS_ALL =
            EnumSet.of(Capacity.SELF, Capacity.EVALUATOR, Capacity.REVIEWER, Capacity.AUDITOR);
    private static final Set<Capacity> READS_DATES = EnumSet.of(Capacity.UNIT_ADMIN, Capacity.AGENCY_ADMIN);

    private final Rights rights;

    ContractAccess(Rights rights) {
        this.rights = rights;
    }

    void requireEmployee(PersonId actor, SkpContract contract) {
        rights.require(actor, contract.identity().employee(), EnumSet.of(Capacity.SELF));
    }

    void requireEvaluator(PersonId actor, SkpContract contract) {
        rights.require(actor, contract.identity().employee(), EnumSet.of(Capacity.EVALUATOR));
    }

    /** Refuses (403) whoever may see nothing of it; answers whether the text may be seen, or states and dates only. */
    boolean requireReader(PersonId reader, SkpContract contract) {
        Set<Capacity> capacities = rights.towards(reader, contract.identity().employee());
        if (seesText(capacities)) {
            return true;
        }
        rights.require(reader, contract.identity().employee(), READS_DATES);
        return false;
    }

    static boolean seesText(Set<Capacity> capacities) {
        return capacities.stream().anyMatch(READS_ALL::contains);
    }

    static boolean seesAnything(Set<Capacity> capacities) {
        return seesText(capacities) || capacities.stream().anyMatch(READS_DATES::contains);
    }
}
