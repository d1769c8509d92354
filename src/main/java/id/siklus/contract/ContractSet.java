package id.siklus.contract;

import org.springframework.modulith.NamedInterface;

/** The evaluator has signed after the employee: the SKP is in force (ditetapkan). */
@NamedInterface("api")
public record ContractSet(ContractOverview contract) {}
