package id.siklus.plan;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.PersonId;
import id.siklus.web.LiveTopic;
import id.siklus.web.LiveUpdates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes an act down: the plan itself, its line of audit, and a word to other systems and to open pages. */
@Component
class PlanRecord {

    private final Plans plans;
    private final AuditTrail audit;
    private final PlanNews news;
    private final LiveUpdates live;

    PlanRecord(Plans plans, AuditTrail audit, PlanNews news, LiveUpdates live) {
        this.plans = plans;
        this.audit = audit;
        this.news = news;
        this.live = live;
    }

    /** Saves the plan as the act left it; {@code details} say what changed. */
    void write(MonthlyPlan plan, PersonId actor, String act, Map<String, ?> details) {
        plans.save(plan);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("month", plan.subject().month().toString());
        line.putAll(details);
        audit.append(actor, act, plan.subject().code().value(), line);
        news.happened(plan, actor, act, details);
        live.changed(LiveTopic.PROGRESS, List.of(plan.employee()));
    }
}
