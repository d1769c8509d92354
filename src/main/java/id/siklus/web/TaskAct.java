package id.siklus.web;

import id.siklus.shared.PersonId;

/**
 * An act on a kind of task as the API offers it ({@code POST /tasks/{id}/{act}}); implemented in the pages door of the
 * room that owns the task, beside the form that does the same.
 */
public interface TaskAct<B> {

    /** Kind of task, {@code draft-contract}. */
    String kind();

    /** The word in the address, {@code submit}. */
    String act();

    /** The shape of the body. */
    Class<B> body();

    /**
     * Does it, or refuses with a {@link id.siklus.shared.DomainRefusal}.
     *
     * @param businessKey of the task
     * @return the new state, written as JSON
     */
    Object perform(PersonId actor, String businessKey, B body);
}
