package id.siklus.engine;

import java.util.UUID;

/** The aggregate that a process instance serves: its id, and the only name by which rooms and engine speak of it. */
public record BusinessKey(String value) implements Comparable<BusinessKey> {

    public static BusinessKey of(UUID id) {
        return new BusinessKey(id.toString());
    }

    /** The key as the id of an aggregate. */
    public UUID asUuid() {
        return UUID.fromString(value);
    }

    @Override
    public int compareTo(BusinessKey other) {
        return value.compareTo(other.value);
    }
}
