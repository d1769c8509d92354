package id.siklus.engine.camunda;

import id.siklus.engine.DecisionKey;
import id.siklus.engine.Decisions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Decides with the tables that were deployed with the models; the newest one with the tag of the regulation counts. */
@Component
final class CamundaDecisions implements Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final RuleEar ear;

    CamundaDecisions(DecisionService decisions, RepositoryService repository, RuleEar ear) {
        this.decisions = decisions;
        this.repository = repository;
        this.ear = ear;
    }

    @Override
    public Decision evaluate(DecisionKey decision, String regulation, Map<String, Object> input) {
        DecisionDefinition table = definition(decision, regulation);
        List<DmnEvaluatedDecisionRule> rules =
                ear.during(() -> decisions.evaluateDecisionTableById(table.getId(), input));
        if (rules.size() != 1) {
            throw new IllegalStateException("%s of %s: %d rules hold for %s, one has to"
                    .formatted(decision.value(), regulation, rules.size(), new TreeMap<>(input)));
        }
        DmnEvaluatedDecisionRule rule = rules.get(0);
        Map<String, Object> output = new TreeMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(entry ->
                        output.put(entry.getOutputName(), entry.getValue().getValue()));
        return new Decision(output, rule.getId(), table.getVersion());
    }

    @Override
    public DecisionTable table(DecisionKey decision, String regulation) {
        DecisionDefinition table = definition(decision, regulation);
        return DecisionTables.read(
                repository.getDmnModelInstance(table.getId()), table.getKey(), regulation, table.getVersion());
    }

    private DecisionDefinition definition(DecisionKey decision, String regulation) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision.value())
                .versionTag(regulation)
                .orderByDecisionDefinitionVersion()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No table of the decision " + decision.value() + " for the regulation " + regulation));
    }
}
