package id.siklus.tasklist;

import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Reads the tasks of a person. */
@NamedInterface("api")
public interface TaskList {

    /**
     * The person's open tasks, the one due first on top.
     *
     * @param after mark of the page before
     * @param limit 1 to 200
     */
    PageOf<ListedTask> openFor(PersonId assignee, @Nullable String after, int limit);

    /** Open tasks about the person that are on somebody else's desk. */
    List<ListedTask> awaitingOthers(PersonId subject);

    /** Open tasks of others that were escalated to the person, the one due first on top. */
    List<ListedTask> escalatedTo(PersonId person);

    /** What the person has had on the desk and what has been closed since, newest first. */
    List<ClosedTask> closedFor(PersonId assignee, Instant since);

    /** How many tasks the person has to do. */
    OpenCount countFor(PersonId assignee);

    Optional<ListedTask> findOpen(TaskId id);

    Optional<ClosedTask> findClosed(TaskId id);

    /**
     * Open tasks by whom they are about.
     *
     * @param own about the person's own contract
     * @param team about the contracts of others
     */
    @NamedInterface("api")
    record OpenCount(int own, int team) {}
}
