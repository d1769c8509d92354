package id.siklus.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The stored years whose annual evaluation has begun. */
interface OpenedWindows {

    /** Stores the year; false where it has been opened before. */
    boolean open(int year, Instant at);

    /** The latest year that has been opened. */
    Optional<Integer> latest();

    /** The year of the first month whose planning was opened here: there is nothing to evaluate before it. */
    Optional<Integer> firstPlanned();

    /** From when on the year may be evaluated, by the rule in force in it. */
    LocalDate opensOn(int year);
}
