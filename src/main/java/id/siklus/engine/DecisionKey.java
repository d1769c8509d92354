package id.siklus.engine;

/** The name of a decision model: its file name without the ending, in kebab case. */
public record DecisionKey(String value) {}
