package id.siklus.contract;

import org.springframework.modulith.NamedInterface;

/** What an indicator measures (PermenPANRB 6/2022). */
@NamedInterface("api")
public enum Aspect {
    QUANTITY,
    QUALITY,
    TIME,
    COST
}
