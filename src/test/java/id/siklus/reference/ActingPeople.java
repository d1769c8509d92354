package id.siklus.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.ListedTask;
import id.siklus.tasklist.TaskList;
import id.siklus.web.TaskAct;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Lets people do what stands in their task lists, by the same acts as the API. */
@Component
@ReferenceOnly
class ActingPeople {

    private final TaskList tasks;
    private final List<TaskAct<?>> acts;
    private final ObjectMapper json;

    ActingPeople(TaskList tasks, List<TaskAct<?>> acts, ObjectMapper json) {
        this.tasks = tasks;
        this.acts = acts;
        this.json = json;
    }

    /** The person does this with their task of that kind about the subject. */
    void act(PersonId person, String kind, PersonId subject, String word, Map<String, ?> body) {
        act(person, task -> task.kind().equals(kind) && task.subject().equals(subject), kind, word, body);
    }

    /** The same with the task of a month, {@code 2026-01}. */
    void act(PersonId person, String kind, PersonId subject, String month, String word, Map<String, ?> body) {
        act(
                person,
                task -> task.kind().equals(kind)
                        && task.subject().equals(subject)
                        && String.valueOf(task.month()).equals(month),
                kind + " of " + month,
                word,
                body);
    }

    private void act(
            PersonId person, Predicate<ListedTask> wanted, String description, String word, Map<String, ?> body) {
        ListedTask found = tasks.openFor(person, null, 200).items().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(person + " has no task " + description));
        acts.stream()
                .filter(act -> act.kind().equals(found.kind()) && act.act().equals(word))
                .findFirst()
                .ifPresentOrElse(act -> perform(act, person, found, body), () -> {
                    throw new IllegalStateException("No act " + word + " for " + found.kind());
                });
    }

    private <B> void perform(TaskAct<B> act, PersonId person, ListedTask task, Map<String, ?> body) {
        act.perform(person, task.businessKey(), json.convertValue(body, act.body()));
    }
}
