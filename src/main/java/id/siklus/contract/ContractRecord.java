package id.siklus.contract;

import id.siklus.audit.AuditTrail;
import id.siklus.audit.SystemActs;
import id.siklus.audit.SystemActs.Line;
import id.siklus.shared.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the audit what was done to a contract, and other systems and rooms what has become of it. */
@Component
class ContractRecord {

    private final AuditTrail audit;
    private final SystemActs acts;
    private final ContractNews news;
    private final ApplicationEventPublisher events;

    ContractRecord(AuditTrail audit, SystemActs acts, ContractNews news, ApplicationEventPublisher events) {
        this.audit = audit;
        this.acts = acts;
        this.news = news;
        this.events = events;
    }

    void happened(PersonId actor, String act, SkpContract contract, Map<String, ?> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("state", contract.state().name());
        audit.append(actor, act, contract.identity().code().value(), all);
        news.happened(actor, act, contract, details);
    }

    /** What no person did; {@code system} is the room that brought it about. */
    void happenedByItself(String system, String act, SkpContract contract, Map<String, ?> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("state", contract.state().name());
        acts.append(system, act, List.of(new Line(contract.identity().code().value(), all)));
        news.happenedByItself(act, contract, details);
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
