package id.siklus.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records to try again: these, or those of a fate that have it for one reason, the oldest first.
 *
 * @param keys empty where a fate is given
 * @param reason key of the sentence; absent for any
 * @param after the last record that was tried already, so that those which cannot be helped do not hold up the rest
 */
public record ReplayOrder(
        List<UUID> keys,
        @Nullable Fate fate,
        @Nullable String reason,
        @Nullable UUID after) {

    /** The most records of one replay: what is left is the next one. */
    public static final int MOST = 1000;

    public ReplayOrder {
        keys = List.copyOf(keys);
        if (keys.isEmpty() && fate == null) {
            throw IntakeRefused.nothingToReplay();
        }
        if (keys.size() > MOST) {
            throw IntakeRefused.tooManyToReplay(MOST);
        }
        if (fate != null && !fate.canBeReplayed()) {
            throw IntakeRefused.fateCannotBeReplayed(fate);
        }
    }

    /** Reads what somebody asks for; keys go before a reason. */
    public static ReplayOrder of(
            @Nullable List<@Nullable String> keys,
            @Nullable String fate,
            @Nullable String reason,
            @Nullable String after) {
        if (keys != null && !keys.isEmpty()) {
            return new ReplayOrder(
                    keys.stream()
                            .map(key -> RecordKey.parse(String.valueOf(key)))
                            .distinct()
                            .toList(),
                    null,
                    null,
                    null);
        }
        RecordQuery asked = RecordQuery.of(fate, null, null, null, after, null);
        return new ReplayOrder(
                List.of(), asked.fate(), reason == null || reason.isBlank() ? null : reason, asked.after());
    }

    /** One record. */
    public static ReplayOrder one(String key) {
        return new ReplayOrder(List.of(RecordKey.parse(key)), null, null, null);
    }
}
