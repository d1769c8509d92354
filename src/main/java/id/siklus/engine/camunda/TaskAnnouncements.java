package id.siklus.engine.camunda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.TaskDesk;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksClosed;
import id.siklus.engine.TasksOpened;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks the desks of the rooms on whose desk new tasks land, and tells everybody, once per engine command. */
@Component
final class TaskAnnouncements {

    private final ObjectProvider<TaskDesk> desks;
    private final ApplicationEventPublisher events;

    TaskAnnouncements(ObjectProvider<TaskDesk> desks, ApplicationEventPublisher events) {
        this.desks = desks;
        this.events = events;
    }

    void announce(List<TasksClosed.Closed> closed, List<OpenTask> opened) {
        if (!closed.isEmpty()) {
            events.publishEvent(new TasksClosed(closed));
        }
        if (!opened.isEmpty()) {
            events.publishEvent(new TasksOpened(ticketsFor(opened)));
        }
    }

    private List<TaskTicket> ticketsFor(List<OpenTask> opened) {
        List<TaskTicket> tickets = new ArrayList<>(opened.size());
        Map<ProcessKey, List<OpenTask>> byProcess =
                opened.stream().collect(groupingBy(OpenTask::process, LinkedHashMap::new, toList()));
        byProcess.forEach((process, tasks) -> tickets.addAll(deskOf(process).ticketsFor(tasks)));
        return tickets;
    }

    private TaskDesk deskOf(ProcessKey process) {
        return desks.stream()
                .filter(desk -> desk.process().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No TaskDesk for the process " + process.value()));
    }
}
