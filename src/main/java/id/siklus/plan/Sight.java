package id.siklus.plan;

/** How much of an employee's months somebody may see (table of rights): administrators see states and dates only. */
public enum Sight {
    EVERYTHING,
    STATES_AND_DATES
}
