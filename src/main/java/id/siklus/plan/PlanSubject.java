package id.siklus.plan;

import id.siklus.contract.ContractCode;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.UUID;

/**
 * Whose month it is.
 *
 * @param contract id of the SKP that the month belongs to
 * @param firstMonth whether the SKP has no earlier month here, which gives it a due date of its own
 */
public record PlanSubject(PersonId employee, YearMonth month, UUID contract, ContractCode code, boolean firstMonth) {

    public PlanId id() {
        return PlanId.of(employee, month);
    }
}
