package id.siklus.contract;

import org.springframework.modulith.NamedInterface;

/** How the months of an indicator add up to its year. */
@NamedInterface("api")
public enum MeasurementPattern {
    /** Monthly instalments that sum to the target (hitungan). */
    SUM,
    /** A state that is measured in given months and never summed (posisi). */
    POSITION,
    /** An official index that others publish, measured in the month of its release (rilis). */
    RELEASE
}
