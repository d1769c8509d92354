package id.siklus.engine;

/**
 * A user task that the engine has just opened.
 *
 * @param kind the form key of the model: the kind of task that people, API and deadlines know ({@code draft-contract})
 * @param role the candidate group of the model
 */
public record OpenTask(ProcessKey process, BusinessKey businessKey, TaskKey task, String kind, TaskRole role) {}
