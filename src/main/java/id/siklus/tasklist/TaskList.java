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

    /**
     * Everything that a page of tasks shows of the person, read at once.
     *
     * @param closedSince from when on to look back
     * @param limit of the open tasks, 1 to 200
     */
    Desk deskOf(PersonId person, Instant closedSince, int limit);

    /** How many tasks the person has to do. */
    OpenCount countFor(PersonId assignee);

    Optional<ListedTask> findOpen(TaskId id);

    Optional<ClosedTask> findClosed(TaskId id);

    /**
     * A desk.
     *
     * @param open the person's open tasks, the one due first on top
     * @param awaited open tasks about the person that are on somebody else's desk, the oldest first
     * @param escalated open tasks of others that were escalated to the person, the one due first on top
     * @param closed what the person has had on the desk and what has been closed since, newest first
     */
    @NamedInterface("api")
    record Desk(
            PageOf<ListedTask> open, List<ListedTask> awaited, List<ListedTask> escalated, List<ClosedTask> closed) {}

    /**
     * Open tasks by whom they are about.
     *
     * @param own about the person's own contract
     * @param team about the contracts of others
     */
    @NamedInterface("api")
    record OpenCount(int own, int team) {}
}
