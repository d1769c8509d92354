package id.siklus.contract.pages;

import id.siklus.contract.Indicator;
import id.siklus.contract.SkpContract;
import id.siklus.contract.WorkResult;
import id.siklus.web.Format;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The draft as it stands in the form, in the words that were typed: whatever cannot be read comes back unchanged.
 *
 * @param revision of the contract that the page showed
 * @param behaviours in the order of the values
 */
record DraftForm(@Nullable String revision, List<ResultForm> results, List<BehaviourForm> behaviours) {

    DraftForm {
        results = withoutHoles(results);
        behaviours = withoutHoles(behaviours);
    }

    /** One card. */
    record ResultForm(String kind, String text, String parent, List<IndicatorForm> indicators) {

        ResultForm {
            kind = typed(kind);
            text = typed(text);
            parent = typed(parent);
            indicators = withoutHoles(indicators);
        }

        static ResultForm empty(String kind) {
            return new ResultForm(kind, "", "", List.of(IndicatorForm.EMPTY));
        }
    }

    /**
     * One indicator of a card.
     *
     * @param months ticked, 1 to 12
     */
    record IndicatorForm(String aspect, String text, String target, String unit, String pattern, Set<String> months) {

        static final IndicatorForm EMPTY = new IndicatorForm("QUANTITY", "", "", "", "SUM", Set.of());

        IndicatorForm {
            aspect = typed(aspect);
            text = typed(text);
            target = typed(target);
            unit = typed(unit);
            pattern = typed(pattern);
            months = Set.copyOf(months == null ? Set.of() : months);
        }
    }

    /** What is expected of one value. */
    record BehaviourForm(String expectation) {

        BehaviourForm {
            expectation = typed(expectation);
        }
    }

    static DraftForm of(SkpContract contract, Format format) {
        return new DraftForm(
                Long.toString(contract.revision()),
                contract.text().results().stream()
                        .map(result -> form(result, format))
                        .toList(),
                contract.text().behaviours().stream()
                        .map(behaviour -> new BehaviourForm(behaviour.expectation()))
                        .toList());
    }

    private static ResultForm form(WorkResult result, Format format) {
        return new ResultForm(
                result.kind().name(),
                result.text(),
                typed(result.parent()),
                result.indicators().stream()
                        .map(indicator -> form(indicator, format))
                        .toList());
    }

    private static IndicatorForm form(Indicator indicator, Format format) {
        return new IndicatorForm(
                indicator.aspect().name(),
                indicator.text(),
                indicator.target() == null ? "" : format.number(indicator.target()),
                indicator.unit(),
                indicator.pattern().name(),
                indicator.months().stream()
                        .map(Month::getValue)
                        .map(String::valueOf)
                        .collect(Collectors.toSet()));
    }

    DraftForm withResults(List<ResultForm> next) {
        return new DraftForm(revision, next, behaviours);
    }

    DraftForm seen(long nextRevision) {
        return new DraftForm(Long.toString(nextRevision), results, behaviours);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> withoutHoles(@Nullable List<T> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
    }
}
