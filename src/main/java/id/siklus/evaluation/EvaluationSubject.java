package id.siklus.evaluation;

import id.siklus.contract.ContractCode;
import id.siklus.shared.PersonId;
import java.util.UUID;

/**
 * Whose year it is.
 *
 * @param contract id of the SKP
 * @param unit of the employee; frozen at the end of the year
 * @param regulation by which the year is judged
 * @param imported taken over from before this application
 */
public record EvaluationSubject(
        UUID contract,
        ContractCode code,
        int year,
        PersonId employee,
        String unit,
        String regulation,
        boolean imported) {

    public EvaluationId id() {
        return EvaluationId.of(contract);
    }
}
