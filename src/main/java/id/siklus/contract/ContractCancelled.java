package id.siklus.contract;

import org.springframework.modulith.NamedInterface;

/** An SKP was called off before it came into force, because its employee has left. */
@NamedInterface("api")
public record ContractCancelled(ContractOverview contract) {}
