package id.siklus.engine;

import java.util.List;

/**
 * Implemented in the process door of a room, once per process: says on whose desk its tasks land and until when. Asked
 * once for all tasks that one engine command opened, in the engine's transaction.
 */
public interface TaskDesk {

    ProcessKey process();

    /** One ticket for each task, in the same order. */
    List<TaskTicket> ticketsFor(List<OpenTask> tasks);
}
