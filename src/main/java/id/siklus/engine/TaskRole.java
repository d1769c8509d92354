package id.siklus.engine;

/** On whose desk a task of a model lands; written in the model as its candidate group, in lower case. */
public enum TaskRole {
    EMPLOYEE,
    EVALUATOR,
    REVIEWER,
    UNIT_ADMIN
}
