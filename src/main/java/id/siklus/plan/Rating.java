package id.siklus.plan;

import org.springframework.modulith.NamedInterface;

/** How a result or a behaviour compares with the leader's expectation (PermenPANRB 6/2022); never a percentage. */
@NamedInterface("api")
public enum Rating {
    ABOVE,
    MEETS,
    BELOW
}
