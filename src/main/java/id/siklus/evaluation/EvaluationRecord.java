package id.siklus.evaluation;

import id.siklus.audit.AuditTrail;
import id.siklus.publishing.Outbox;
import id.siklus.publishing.OutgoingEvent;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.web.LiveTopic;
import id.siklus.web.LiveUpdates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes an act down: the evaluation itself, its line of audit, a word to whoever has the page open, and where it matters
 * to others an event. Ratings and predicate are in none of them before delivery: the employee reads all of them.
 */
@Component
class EvaluationRecord {

    private final Evaluations evaluations;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final Outbox outbox;
    private final BusinessClock clock;

    EvaluationRecord(Evaluations evaluations, AuditTrail audit, LiveUpdates live, Outbox outbox, BusinessClock clock) {
        this.evaluations = evaluations;
        this.audit = audit;
        this.live = live;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Saves the evaluation as the act left it. */
    void write(AnnualEvaluation evaluation, PersonId actor, String act, Map<String, ?> details) {
        evaluations.save(evaluation);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("state", evaluation.state().name());
        line.putAll(details);
        audit.append(actor, act, evaluation.subject().code().value(), line);
        live.changed(LiveTopic.PROGRESS, List.of(evaluation.employee()));
    }

    /** Saves, and tells other systems: {@code what} is the last word of the type. */
    void publish(AnnualEvaluation evaluation, PersonId actor, String what, Map<String, ?> details) {
        write(evaluation, actor, "evaluation." + what, details);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("contractCode", evaluation.subject().code().value());
        data.put("actor", actor.value());
        data.put("state", evaluation.state().name());
        data.putAll(details);
        outbox.write(List.of(
                new OutgoingEvent("id.siklus.evaluation." + what + ".v1", evaluation.employee(), clock.now(), data)));
    }
}
