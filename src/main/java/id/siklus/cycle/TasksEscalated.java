package id.siklus.cycle;

import id.siklus.engine.BusinessKey;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Processes have escalated tasks of theirs; published once per transaction, the lower levels first. A task that was done
 * meanwhile is open no more, and nothing is to happen then.
 */
@NamedInterface("api")
public record TasksEscalated(List<Task> tasks) {

    /**
     * A task.
     *
     * @param kind as people and API know it, {@code draft-contract}
     */
    @NamedInterface("api")
    public record Task(BusinessKey businessKey, String kind, EscalationLevel level) {}
}
