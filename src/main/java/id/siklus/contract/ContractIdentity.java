package id.siklus.contract;

import id.siklus.shared.PersonId;

/**
 * Which contract it is, and between whom.
 *
 * @param segment 1, or higher after a change of post within the year
 * @param version 1, or higher after an amendment
 * @param evaluator as at the opening; who may act is asked of the roster each time
 * @param unit code of the employee's unit
 */
public record ContractIdentity(
        ContractId id,
        ContractCode code,
        int year,
        int segment,
        int version,
        PersonId employee,
        PersonId evaluator,
        String unit) {}
