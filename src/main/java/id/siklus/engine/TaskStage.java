package id.siklus.engine;

/** The columns of the overdue table, in the order of the year. */
public enum TaskStage {
    DRAFT,
    REVIEW,
    SIGNATURE,
    PLAN,
    REALISATION,
    EVALUATION,
    RESULT
}
