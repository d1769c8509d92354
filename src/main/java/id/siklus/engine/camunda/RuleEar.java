package id.siklus.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/** Hears which rules held while a decision is made: neither its result nor our level of history tells. */
@Component
final class RuleEar implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<List<DmnEvaluatedDecisionRule>> HEARD = new ThreadLocal<>();

    /** Makes a decision and answers the rules that held in it. */
    List<DmnEvaluatedDecisionRule> during(Runnable decision) {
        List<DmnEvaluatedDecisionRule> rules = new ArrayList<>();
        HEARD.set(rules);
        try {
            decision.run();
        } finally {
            HEARD.remove();
        }
        return rules;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<DmnEvaluatedDecisionRule> rules = HEARD.get();
        if (rules != null) {
            rules.addAll(event.getMatchingRules());
        }
    }
}
