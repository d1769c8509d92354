package id.siklus.contract;

import org.springframework.modulith.NamedInterface;

/** An employee has handed the draft to the evaluator; published in the transaction of the act, again after a return. */
@NamedInterface("api")
public record ContractSubmitted(ContractOverview contract) {}
