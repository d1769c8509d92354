package id.siklus.intake;

import org.jspecify.annotations.Nullable;

/**
 * What has been decided about one record.
 *
 * @param reason absent where it was applied
 * @param awaits what wakes the record, where it waits
 */
record Verdict(Fate fate, @Nullable Reason reason, @Nullable Awaited awaits) {

    static final Verdict APPLIED = new Verdict(Fate.APPLIED, null, null);

    static Verdict of(Fate fate, Reason reason) {
        return new Verdict(fate, reason, null);
    }
}
