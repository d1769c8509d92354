package id.siklus.plan;

/** The evaluator has sent targets or figures back. */
public record Return(Act act, String reason) {}
