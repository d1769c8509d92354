package id.siklus.tasklist.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.siklus.tasklist.ListedTask;
import id.siklus.tasklist.TaskRefused;
import id.siklus.web.TaskAct;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the act that a kind of task offers under a word, and hands the body over in the shape that the act asks for. */
@Component
class TaskActs {

    private final Map<String, Map<String, TaskAct<?>>> byKind;
    private final ObjectMapper json;
    private final Validator validator;

    TaskActs(List<TaskAct<?>> acts, ObjectMapper json, Validator validator) {
        this.byKind = acts.stream()
                .collect(Collectors.groupingBy(
                        TaskAct::kind,
                        Collectors.toMap(TaskAct::act, act -> act, TaskActs::refuseTwins, TreeMap::new)));
        this.json = json;
        this.validator = validator;
    }

    /** The words that a kind of task offers, in alphabetical order. */
    List<String> offeredFor(String kind) {
        return List.copyOf(byKind.getOrDefault(kind, Map.of()).keySet());
    }

    /** Does the act; whoever calls has made sure that it is the person's turn. */
    Object perform(ListedTask task, String word, JsonNode body) {
        TaskAct<?> act = byKind.getOrDefault(task.kind(), Map.of()).get(word);
        if (act == null) {
            throw TaskRefused.unknownAct(word, offeredFor(task.kind()));
        }
        return perform(act, task, body);
    }

    private <B> Object perform(TaskAct<B> act, ListedTask task, JsonNode body) {
        B read = read(act.body(), body);
        Set<ConstraintViolation<B>> violations = validator.validate(read);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return act.perform(task.assignee(), task.businessKey(), read);
    }

    private <B> B read(Class<B> type, JsonNode body) {
        ObjectReader reader = json.readerFor(type).with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        try {
            B read = reader.readValue(body);
            if (read == null) {
                throw TaskRefused.unreadableBody("{}");
            }
            return read;
        } catch (JsonMappingException wrongShape) {
            throw TaskRefused.unreadableBody(where(wrongShape));
        } catch (JsonProcessingException unreadable) {
            throw TaskRefused.unreadableBody(unreadable.getOriginalMessage());
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The path to the guilty part, {@code targets[0].target}. */
    private static String where(JsonMappingException wrongShape) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : wrongShape.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "{}" : path.toString();
    }

    private static TaskAct<?> refuseTwins(TaskAct<?> one, TaskAct<?> other) {
        throw new IllegalStateException("Two acts for " + one.kind() + "/" + one.act());
    }
}
