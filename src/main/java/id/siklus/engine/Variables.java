package id.siklus.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values for {@link ProcessVariable}s, handed to the engine together with a start, a completion or a message. */
public final class Variables {

    private static final Variables NONE = new Variables(Map.of());

    private final Map<String, Object> values;

    private Variables(Map<String, Object> values) {
        this.values = values;
    }

    public static Variables none() {
        return NONE;
    }

    public static <T> Variables of(ProcessVariable<T> variable, T value) {
        return NONE.and(variable, value);
    }

    public <T> Variables and(ProcessVariable<T> variable, T value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(variable.name(), value);
        return new Variables(more);
    }

    /** Name to value, unmodifiable. */
    public Map<String, Object> asMap() {
        return Map.copyOf(values);
    }
}
