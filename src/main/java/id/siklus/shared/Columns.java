package id.siklus.shared;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into columns, for one statement over many rows with {@code unnest}; the statement casts the texts. */
public final class Columns {

    private Columns() {}

    /** One column as text; what is absent stays absent. */
    public static <R> @Nullable String[] texts(
            Collection<R> rows, Function<? super R, ? extends @Nullable Object> column) {
        @Nullable String[] texts = new String[rows.size()];
        int index = 0;
        for (R row : rows) {
            Object value = column.apply(row);
            texts[index++] = value == null ? null : value.toString();
        }
        return texts;
    }

    /** One column of whole numbers. */
    public static <R> Long[] numbers(Collection<R> rows, Function<? super R, ? extends Number> column) {
        return rows.stream().map(row -> column.apply(row).longValue()).toArray(Long[]::new);
    }
}
