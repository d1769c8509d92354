package id.siklus.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Between {@link #begin} and {@link #end}, on one thread, a question is asked once; whoever asks it again gets the same
 * answer. So the parts of a page need not know of each other to share what they read. Nothing is kept for the next
 * request: a change of rights counts at once. Outside of it every question is asked; a reading request that writes after
 * all (a dry run) ends it before.
 */
public final class ReadOnce {

    private static final ThreadLocal<@Nullable Map<Object, Optional<?>>> ANSWERS = new ThreadLocal<>();

    private ReadOnce() {}

    /** One key of a question that is asked for many at once. */
    private record Asked(Object question, Object key) {}

    /** From here on answers are remembered. */
    public static void begin() {
        ANSWERS.set(new HashMap<>());
    }

    /** Everything is forgotten, and nothing is remembered any more. */
    public static void end() {
        ANSWERS.remove();
    }

    /** The answer, asked for unless it is known. */
    @SuppressWarnings("unchecked")
    public static <T> T of(Object question, Supplier<T> ask) {
        Map<Object, Optional<?>> answers = ANSWERS.get();
        if (answers == null) {
            return ask.get();
        }
        Optional<?> known = answers.get(question);
        if (known != null && known.isPresent()) {
            return (T) known.get();
        }
        T answer = ask.get();
        answers.put(question, Optional.of(answer));
        return answer;
    }

    /** The answer, if it has been asked for. */
    @SuppressWarnings("unchecked")
    public static <T> Optional<T> known(Object question) {
        Map<Object, Optional<?>> answers = ANSWERS.get();
        Optional<?> known = answers == null ? null : answers.get(question);
        return known == null ? Optional.empty() : (Optional<T>) known;
    }

    /** The answers of those keys that have one; asked for are only keys that have not been before. */
    @SuppressWarnings("unchecked")
    public static <K, V> Map<K, V> all(Object question, Collection<K> keys, Function<List<K>, Map<K, V>> ask) {
        Map<Object, Optional<?>> answers = ANSWERS.get();
        if (answers == null) {
            return ask.apply(List.copyOf(keys));
        }
        List<K> missing = keys.stream()
                .distinct()
                .filter(key -> !answers.containsKey(new Asked(question, key)))
                .toList();
        if (!missing.isEmpty()) {
            tell(question, missing, ask.apply(missing));
        }
        Map<K, V> found = new LinkedHashMap<>();
        for (K key : new ArrayList<>(keys)) {
            Optional<?> answer = answers.get(new Asked(question, key));
            if (answer != null && answer.isPresent()) {
                found.put(key, (V) answer.get());
            }
        }
        return found;
    }

    /** Takes in answers that came along with another question; a key without an answer has none. */
    public static <K, V> void tell(Object question, Collection<K> keys, Map<K, V> told) {
        Map<Object, Optional<?>> answers = ANSWERS.get();
        if (answers != null) {
            keys.forEach(key -> answers.put(new Asked(question, key), Optional.ofNullable(told.get(key))));
        }
    }
}
