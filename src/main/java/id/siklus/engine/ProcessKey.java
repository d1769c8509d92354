package id.siklus.engine;

/** The name of a process model: its file name without the ending, in kebab case. */
public record ProcessKey(String value) {}
