package id.siklus.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by keyset.
 *
 * @param items what the page shows, in the order of the list
 * @param next the opaque mark to pass as {@code after} for the following page; absent on the last
 */
public record PageOf<T>(List<T> items, @Nullable String next) {

    public PageOf {
        items = List.copyOf(items);
    }
}
