package id.siklus.engine;

/** The element id of a user task in its model, {@code userTask_verbNoun}. */
public record TaskKey(String value) {}
