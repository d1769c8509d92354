package id.siklus.plan;

import id.siklus.publishing.Outbox;
import id.siklus.publishing.OutgoingEvent;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells other systems how months go on: agreed targets, claimed figures beside counted ones, and the month's ratings,
 * which the employee sees at the same moment. Words that people wrote to each other stay here.
 */
@Component
class PlanNews {

    private static final Map<String, String> TYPES = Map.of(
            "plan.approved", "id.siklus.plan.approved.v1",
            "plan.realised", "id.siklus.plan.realised.v1",
            "plan.evaluated", "id.siklus.plan.evaluated.v1",
            "plan.re-evaluated", "id.siklus.plan.evaluated.v1");

    private static final Set<String> TOLD = Set.of("result", "behaviour");

    private final Outbox outbox;
    private final BusinessClock clock;

    PlanNews(Outbox outbox, BusinessClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An act upon a month; what no other system needs to know is passed over. */
    void happened(MonthlyPlan plan, PersonId actor, String act, Map<String, ?> details) {
        String type = TYPES.get(act);
        if (type == null) {
            return;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("contractCode", plan.subject().code().value());
        data.put("actor", actor.value());
        data.put("month", plan.subject().month().toString());
        data.put("state", plan.state().name());
        details.forEach((name, value) -> {
            if (TOLD.contains(name)) {
                data.put(name, value);
            }
        });
        addWhatCounts(act, plan, data);
        outbox.write(List.of(new OutgoingEvent(type, plan.employee(), clock.now(), data)));
    }

    private static void addWhatCounts(String act, MonthlyPlan plan, Map<String, Object> data) {
        if (act.equals("plan.approved")) {
            data.put("targets", plan.planning().targets());
        } else if (act.equals("plan.realised")) {
            data.put("figures", figures(plan.realisation().figures()));
        }
    }

    private static Map<String, Object> figures(Map<String, Figure> figures) {
        Map<String, Object> told = new LinkedHashMap<>();
        figures.forEach((indicator, figure) ->
                told.put(indicator, Map.of("counted", figure.counted(), "value", figure.value())));
        return told;
    }
}
