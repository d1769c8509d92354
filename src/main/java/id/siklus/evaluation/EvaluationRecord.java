package id.siklus.evaluation;

import id.siklus.audit.AuditTrail;
import id.siklus.audit.SystemActs;
import id.siklus.audit.SystemActs.Line;
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

    /** In the place of a person where nobody did it: a day came, or the rest follows from the ratings. */
    private static final String SYSTEM = "evaluation";

    private final Evaluations evaluations;
    private final AuditTrail audit;
    private final SystemActs acts;
    private final LiveUpdates live;
    private final Outbox outbox;
    private final BusinessClock clock;

    EvaluationRecord(
            Evaluations evaluations,
            AuditTrail audit,
            SystemActs acts,
            LiveUpdates live,
            Outbox outbox,
            BusinessClock clock) {
        this.evaluations = evaluations;
        this.audit = audit;
        this.acts = acts;
        this.live = live;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Saves the evaluation as the act of a person left it. */
    void write(AnnualEvaluation evaluation, PersonId actor, String act, Map<String, ?> details) {
        evaluations.save(evaluation);
        audit.append(actor, act, codeOf(evaluation), line(evaluation, details));
        live.changed(LiveTopic.PROGRESS, List.of(evaluation.employee()));
    }

    /** The same for what no person did: a day came. */
    void writeByItself(AnnualEvaluation evaluation, String act) {
        writeByItself(evaluation, act, Map.of());
    }

    /** Saves, and tells other systems: {@code what} is the last word of the type. */
    void publish(AnnualEvaluation evaluation, PersonId actor, String what, Map<String, ?> details) {
        write(evaluation, actor, "evaluation." + what, details);
        tell(evaluation, actor.value(), what, details);
    }

    /** The same for what follows by itself. */
    void publishByItself(AnnualEvaluation evaluation, String what, Map<String, ?> details) {
        writeByItself(evaluation, "evaluation." + what, details);
        tell(evaluation, SYSTEM, what, details);
    }

    private void writeByItself(AnnualEvaluation evaluation, String act, Map<String, ?> details) {
        evaluations.save(evaluation);
        acts.append(SYSTEM, act, List.of(new Line(codeOf(evaluation), line(evaluation, details))));
        live.changed(LiveTopic.PROGRESS, List.of(evaluation.employee()));
    }

    private void tell(AnnualEvaluation evaluation, String actor, String what, Map<String, ?> details) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("contractCode", codeOf(evaluation));
        data.put("actor", actor);
        data.put("state", evaluation.state().name());
        data.putAll(details);
        outbox.write(List.of(
                new OutgoingEvent("id.siklus.evaluation." + what + ".v1", evaluation.employee(), clock.now(), data)));
    }

    private static Map<String, Object> line(AnnualEvaluation evaluation, Map<String, ?> details) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("state", evaluation.state().name());
        line.putAll(details);
        return line;
    }

    private static String codeOf(AnnualEvaluation evaluation) {
        return evaluation.subject().code().value();
    }
}
