package id.siklus.plan.pages;

import id.siklus.plan.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * The evidence that a form of figures shows for each indicator: {@code links[U1.1]}, one address on each line, and
 * {@code tasks[U1.1]}, once for each task that was ticked.
 */
final class EvidenceFields {

    private static final String LINKS = "links";
    private static final String TASKS = "tasks";

    private final MultiValueMap<String, String> typed;

    EvidenceFields(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    List<Evidence> of(String indicator) {
        List<Evidence> evidence = new ArrayList<>();
        String links = typed.getFirst(IndicatorFields.field(LINKS, indicator));
        if (links != null) {
            links.lines().filter(line -> !line.isBlank()).map(Evidence::link).forEach(evidence::add);
        }
        for (String task : ticked(indicator)) {
            int blank = task.indexOf(' ');
            if (blank > 0) {
                evidence.add(Evidence.task(task.substring(0, blank), task.substring(blank + 1)));
            }
        }
        return evidence;
    }

    /** The values of the boxes that were ticked. */
    Set<String> ticked(String indicator) {
        return new LinkedHashSet<>(typed.getOrDefault(IndicatorFields.field(TASKS, indicator), List.of()));
    }

    /** The form's fields that have one value. */
    Map<String, String> single() {
        return typed.toSingleValueMap();
    }
}
