package id.siklus.engine;

/** The name of a message that a model waits for, {@code room.factHappened}. */
public record MessageName(String value) {}
