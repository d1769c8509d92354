package id.siklus.contract;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.PersonId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the audit what was done to a contract, and other systems and rooms what has become of it. */
@Component
class ContractRecord {

    private final AuditTrail audit;
    private final ContractNews news;
    private final ApplicationEventPublisher events;

    ContractRecord(AuditTrail audit, ContractNews news, ApplicationEventPublisher events) {
        this.audit = audit;
        this.news = news;
        this.events = events;
    }

    void happened(PersonId actor, String act, SkpContract contract, Map<String, ?> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("state", contract.state().name());
        audit.append(actor, act, contract.identity().code().value(), all);
        news.happened(actor, act, contract, details);
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
