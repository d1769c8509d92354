package id.siklus.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form that was sent, for the model attribute {@code problems}: the error summary lists it, each
 * field finds its own, and the title of the page says so. Made by {@link Refusals}.
 */
public record FormProblems(List<Problem> all) {

    public FormProblems {
        all = List.copyOf(all);
    }

    /** Whether there are any; the name that templates use. */
    public boolean isAny() {
        return !all.isEmpty();
    }

    /** What is wrong with the field of that name; null where nothing is. */
    public @Nullable String on(String field) {
        return all.stream()
                .filter(problem -> field.equals(problem.field()))
                .findFirst()
                .map(Problem::message)
                .orElse(null);
    }

    /**
     * One problem.
     *
     * @param field name of the field; absent where the form as a whole is meant
     * @param message in the reader's language
     */
    public record Problem(@Nullable String field, String message) {

        /** The id of the field in the page. */
        public @Nullable String getId() {
            return field == null ? null : Fields.id(field);
        }
    }
}
