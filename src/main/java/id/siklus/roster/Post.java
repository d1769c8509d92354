package id.siklus.roster;

import id.siklus.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works, in which post and under whom; or, in a change, only what it changes.
 *
 * @param unit code of the unit
 * @param positionLevel such as {@code Ahli Pertama}
 * @param grade golongan of a PNS or of a PPPK
 */
public record Post(
        @Nullable String unit,
        @Nullable PositionKind positionKind,
        @Nullable String positionName,
        @Nullable String positionLevel,
        @Nullable String grade,
        @Nullable PersonId evaluator) {

    /** Nothing. */
    public static final Post NONE = new Post(null, null, null, null, null, null);

    /** This post, with what a change says put in its place. */
    Post changedBy(Post change) {
        return new Post(
                change.unit == null ? unit : change.unit,
                change.positionKind == null ? positionKind : change.positionKind,
                change.positionName == null ? positionName : change.positionName,
                change.positionLevel == null ? positionLevel : change.positionLevel,
                change.grade == null ? grade : change.grade,
                change.evaluator == null ? evaluator : change.evaluator);
    }

    /** As registrations know it, which say nothing of levels. */
    Post withoutLevel() {
        return new Post(unit, positionKind, positionName, null, grade, evaluator);
    }

    Post under(@Nullable PersonId other) {
        return new Post(unit, positionKind, positionName, positionLevel, grade, other);
    }
}
