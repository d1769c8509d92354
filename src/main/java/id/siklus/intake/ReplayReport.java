package id.siklus.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a replay did, or would do.
 *
 * @param run number of the replay; absent where nothing was written
 * @param items the records that were tried, one by one
 * @param contracts how many SKPs have other facts then
 * @param applied of the records asked for, those that were in a ledger before
 * @param settled of the records asked for, those that need no replay any more
 * @param woken other records that had waited for these
 * @param left records of the same reason that are still to be tried
 * @param last the last record that was tried; those that are left come after it
 */
public record ReplayReport(
        @Nullable UUID run,
        List<Replayed> items,
        long contracts,
        long settled,
        long applied,
        int woken,
        long left,
        @Nullable UUID last) {

    public ReplayReport {
        items = List.copyOf(items);
    }

    /** Of a replay that is over, as far as it is kept. */
    public static ReplayReport of(List<Replayed> items) {
        return new ReplayReport(null, items, 0, 0, 0, 0, 0, null);
    }

    /** How many items have which fate now; fates that none has are left out. */
    public Map<Fate, Long> fates() {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        Arrays.stream(Fate.values()).forEach(fate -> {
            long number = items.stream().filter(item -> item.now() == fate).count();
            if (number > 0) {
                fates.put(fate, number);
            }
        });
        return fates;
    }

    /** How many facts come into ledgers. */
    public long taken() {
        return items.stream().filter(item -> item.now().isInLedger()).count();
    }

    /** Whose ledgers change: people and units, each once. */
    public long subjects() {
        return items.stream()
                .filter(item -> item.now().isInLedger())
                .map(Replayed::subject)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** How many of the facts are in a ledger already: by these records, or by others that said the same. */
    public long alreadyApplied() {
        return applied
                + items.stream().filter(item -> item.now() == Fate.DUPLICATE).count();
    }

    /** How many stay as they are. */
    public long unchanged() {
        return items.stream().filter(item -> !item.changed()).count();
    }
}
