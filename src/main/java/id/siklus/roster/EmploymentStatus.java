package id.siklus.roster;

import org.springframework.modulith.NamedInterface;

/** The footing on which somebody works for the agency (UU 20/2023). */
@NamedInterface("api")
public enum EmploymentStatus {
    PNS,
    CPNS,
    PPPK,
    NON_ASN
}
