package id.siklus.contract;

import org.springframework.modulith.NamedInterface;

/** An SKP that was in force has ended within its year, because its employee has left. */
@NamedInterface("api")
public record ContractClosed(ContractOverview contract) {}
