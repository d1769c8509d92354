package id.siklus.roster;

import id.siklus.roster.RosterFact.Kind;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's posts in the agency as they were told, the same in whatever order the facts came. */
final class Career {

    /** The last that a fact can name; many systems write it where they mean "without end". */
    static final LocalDate LAST_OF_ALL_DAYS = LocalDate.of(9999, 12, 31);

    private final List<Stint> stints;
    private final @Nullable LocalDate lastDay;

    private Career(List<Stint> stints, @Nullable LocalDate lastDay) {
        this.stints = List.copyOf(stints);
        this.lastDay = lastDay;
    }

    static Career of(List<RosterFact> facts) {
        LocalDate start = facts.stream()
                .filter(fact -> fact.kind() == Kind.JOINED)
                .map(RosterFact::effectiveOn)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody works here without having begun"));
        LocalDate last = facts.stream()
                .filter(fact -> fact.kind() == Kind.LEFT)
                .max(Comparator.comparing(RosterFact::told))
                .map(left -> left.effectiveOn().isBefore(start) ? start : left.effectiveOn())
                .orElse(null);
        List<RosterFact> posts = facts.stream()
                .filter(fact -> fact.kind() != Kind.LEFT)
                .filter(fact -> !fact.effectiveOn().isBefore(start))
                .filter(fact -> last == null || !fact.effectiveOn().isAfter(last))
                .sorted(RosterFact.BY_EFFECT)
                .toList();
        return new Career(lay(posts, last), last);
    }

    private static List<Stint> lay(List<RosterFact> posts, @Nullable LocalDate last) {
        List<Stint> stints = new ArrayList<>();
        Post post = Post.NONE;
        for (RosterFact fact : posts) {
            post = post.changedBy(fact.post());
            int before = stints.size() - 1;
            if (before >= 0 && stints.get(before).from().equals(fact.effectiveOn())) {
                stints.remove(before);
            } else if (before >= 0) {
                stints.set(before, stints.get(before).until(fact.effectiveOn().minusDays(1)));
            }
            stints.add(new Stint(fact.effectiveOn(), last, post));
        }
        return stints;
    }

    List<Stint> stints() {
        return stints;
    }

    /** The last day of service; absent while it has none. */
    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    /** Who evaluates on that day, or did when the service ended. */
    @Nullable
    PersonId evaluatorOn(LocalDate day) {
        return stints.stream()
                .filter(stint -> !stint.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> stints.stream().findFirst())
                .map(stint -> stint.post().evaluator())
                .orElse(null);
    }
}
