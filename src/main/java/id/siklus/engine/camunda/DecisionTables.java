package id.siklus.engine.camunda;

import id.siklus.engine.Decisions.DecisionTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Reads a decision model as a table of texts. */
final class DecisionTables {

    private DecisionTables() {}

    static DecisionTable read(DmnModelInstance model, String key, String regulation, int version) {
        Decision decision = model.getModelElementById(key);
        org.camunda.bpm.model.dmn.instance.DecisionTable table =
                (org.camunda.bpm.model.dmn.instance.DecisionTable) decision.getExpression();
        List<String> inputs = table.getInputs().stream()
                .map(input ->
                        input.getInputExpression().getText().getTextContent().strip())
                .toList();
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        List<DecisionTable.Row> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            rows.add(new DecisionTable.Row(
                    rule.getId(),
                    cells(inputs, rule.getInputEntries()),
                    cells(outputs, rule.getOutputEntries()),
                    rule.getDescription() == null ? "" : rule.getDescription().getTextContent()));
        }
        return new DecisionTable(decision.getName(), regulation, version, List.copyOf(rows));
    }

    private static Map<String, String> cells(List<String> columns, Collection<? extends DmnElement> entries) {
        Map<String, String> cells = new LinkedHashMap<>();
        Iterator<? extends DmnElement> entry = entries.iterator();
        for (String column : columns) {
            String written = entry.next()
                    .getUniqueChildElementByType(Text.class)
                    .getTextContent()
                    .strip();
            if (!written.isEmpty() && !written.equals("-")) {
                cells.put(column, unquoted(written));
            }
        }
        return cells;
    }

    private static String unquoted(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
        return quoted ? written.substring(1, written.length() - 1) : written;
    }
}
