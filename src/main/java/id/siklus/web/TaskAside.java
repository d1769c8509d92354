package id.siklus.web;

import id.siklus.shared.PersonId;
import java.util.Optional;

/**
 * A block beside the task list, such as the attendance of this month; implemented in the pages door of the room whose
 * facts it shows. Blocks stand in the order of the beans ({@code @Order}).
 */
public interface TaskAside {

    /** The block for this person; empty where there is nothing to say. */
    Optional<Block> of(PersonId person);

    /**
     * What to show.
     *
     * @param fragment a template fragment with one parameter, the model: {@code attendance/aside :: month}
     * @param model handed to the fragment
     */
    record Block(String fragment, Object model) {}
}
