package id.siklus.intake;

/**
 * A type of event that the contract knows, whether a handler takes it yet or not.
 *
 * @param name with version, {@code id.siklus.work.task-assigned.v1}
 * @param topic on which alone it is taken
 */
record EventType(String name, String topic) {

    private static final String PREFIX = "id.siklus.";

    static EventType of(String name) {
        String topic = name.substring(PREFIX.length(), name.indexOf('.', PREFIX.length())) + ".events.v1";
        return new EventType(name, topic);
    }

    /** Recaps and achievements may stand for a whole unit. */
    boolean mayConcernUnit() {
        return name.endsWith(".month-closed.v1") || name.endsWith(".achievement-set.v1");
    }
}
