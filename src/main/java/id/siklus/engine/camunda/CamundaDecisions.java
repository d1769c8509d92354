package id.siklus.engine.camunda;

import id.siklus.engine.DecisionKey;
import id.siklus.engine.Decisions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Decides with the tables that were deployed with the models; the newest one with the tag of the regulation counts. A
 * deployed table never changes, so it is read into memory once; whether there is a newer one is asked once a minute of
 * machine time at most, as with all law.
 */
@Component
final class CamundaDecisions implements Decisions {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final RuleEar ear;
    private final Clock machine = Clock.systemUTC();
    private final Map<Wanted, Newest> newest = new ConcurrentHashMap<>();
    private final Map<String, DecisionTable> tables = new ConcurrentHashMap<>();

    CamundaDecisions(DecisionService decisions, RepositoryService repository, RuleEar ear) {
        this.decisions = decisions;
        this.repository = repository;
        this.ear = ear;
    }

    private record Wanted(DecisionKey decision, String regulation) {}

    private record Newest(DecisionDefinition definition, Instant askedAt) {}

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
        return tables.computeIfAbsent(
                table.getId(),
                id -> DecisionTables.read(
                        repository.getDmnModelInstance(id), table.getKey(), regulation, table.getVersion()));
    }

    private DecisionDefinition definition(DecisionKey decision, String regulation) {
        Wanted wanted = new Wanted(decision, regulation);
        Newest known = newest.get(wanted);
        if (known == null || known.askedAt().isBefore(machine.instant().minus(FRESH))) {
            known = new Newest(ask(decision, regulation), machine.instant());
            newest.put(wanted, known);
        }
        return known.definition();
    }

    private DecisionDefinition ask(DecisionKey decision, String regulation) {
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
