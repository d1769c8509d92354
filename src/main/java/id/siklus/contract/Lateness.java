package id.siklus.contract;

import org.jspecify.annotations.Nullable;

/**
 * Whether a signature comes after the day that the law sets, and why.
 *
 * @param reason where it is given with this signature; the first late one gives it
 */
record Lateness(boolean late, @Nullable String reason) {

    static final Lateness IN_TIME = new Lateness(false, null);

    /** A reason shorter than this explains nothing. */
    static final int SHORTEST_REASON = 10;

    /** Late, and nobody has said why so far: refuses a reason that says nothing. */
    static Lateness because(@Nullable String reason) {
        String checked = Prose.checked(reason, Prose.PARAGRAPH);
        if (checked.length() < SHORTEST_REASON) {
            throw ContractRefused.lateReasonMissing(SHORTEST_REASON);
        }
        return new Lateness(true, checked);
    }
}
