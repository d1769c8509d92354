package id.siklus.tasklist.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.ListedTask;
import id.siklus.tasklist.TaskList;
import id.siklus.web.CurrentPerson;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open tasks of whoever is signed in, and the acts on them. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private final TaskList tasks;
    private final MyTask myTask;
    private final TaskActs acts;
    private final TaskItems items;

    TaskApi(TaskList tasks, MyTask myTask, TaskActs acts, TaskItems items) {
        this.tasks = tasks;
        this.myTask = myTask;
        this.acts = acts;
        this.items = items;
    }

    @GetMapping
    PageOf<TaskItem> open(
            @CurrentPerson PersonId person,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        PageOf<ListedTask> page = tasks.openFor(person, after, limit);
        return new PageOf<>(items.of(page.items(), locale), page.next());
    }

    @PostMapping("/{id}/{act}")
    Object perform(
            @CurrentPerson PersonId person,
            @PathVariable String id,
            @PathVariable String act,
            @RequestBody(required = false) @Nullable JsonNode body) {
        return acts.perform(myTask.find(person, id), act, body == null ? JsonNodeFactory.instance.objectNode() : body);
    }
}
