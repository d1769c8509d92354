package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody holds a post under the same evaluator.
 *
 * @param to last day; absent while it goes on
 */
record Stint(LocalDate from, @Nullable LocalDate to, Post post) {

    boolean covers(LocalDate day) {
        return !from.isAfter(day) && !endsBefore(day);
    }

    boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    Stint until(LocalDate last) {
        return new Stint(from, last, post);
    }

    Stint since(LocalDate first) {
        return from.isBefore(first) ? new Stint(first, to, post) : this;
    }

    Stint under(@Nullable PersonId evaluator) {
        return new Stint(from, to, post.under(evaluator));
    }
}
