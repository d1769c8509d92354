package id.siklus.contract.pages;

import id.siklus.contract.Aspect;
import id.siklus.contract.Behaviour;
import id.siklus.contract.BehaviourValue;
import id.siklus.contract.ContractText;
import id.siklus.contract.Indicator;
import id.siklus.contract.MeasurementPattern;
import id.siklus.contract.ResultKind;
import id.siklus.contract.WorkResult;
import id.siklus.contract.pages.DraftForm.BehaviourForm;
import id.siklus.contract.pages.DraftForm.IndicatorForm;
import id.siklus.contract.pages.DraftForm.ResultForm;
import id.siklus.web.NumberText;
import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a draft, and notes the names of the fields that nobody can read. */
final class DraftReading {

    private final Locale locale;
    private final List<String> unreadable = new ArrayList<>();

    DraftReading(Locale locale) {
        this.locale = locale;
    }

    /** Names of fields that hold no number although they should. */
    List<String> unreadable() {
        return unreadable;
    }

    ContractText read(DraftForm form) {
        List<WorkResult> results = new ArrayList<>();
        for (ResultForm card : form.results()) {
            results.add(result(card, "results[" + results.size() + "]"));
        }
        return new ContractText(results, behaviours(form.behaviours()));
    }

    private WorkResult result(ResultForm card, String name) {
        List<Indicator> indicators = new ArrayList<>();
        for (IndicatorForm indicator : card.indicators()) {
            indicators.add(indicator(indicator, name + ".indicators[" + indicators.size() + "]"));
        }
        return new WorkResult("", choice(ResultKind.class, card.kind()), card.text(), card.parent(), indicators);
    }

    private Indicator indicator(IndicatorForm typed, String name) {
        return new Indicator(
                "",
                choice(Aspect.class, typed.aspect()),
                typed.text(),
                number(typed.target(), name + ".target"),
                typed.unit(),
                choice(MeasurementPattern.class, typed.pattern()),
                months(typed.months()));
    }

    private @Nullable BigDecimal number(String typed, String name) {
        if (typed.isBlank()) {
            return null;
        }
        return NumberText.parse(typed, locale).orElseGet(() -> {
            unreadable.add(name);
            return null;
        });
    }

    /** Choices come from lists of ours; whatever else arrives is taken as the first of the list. */
    private static <E extends Enum<E>> E choice(Class<E> type, String typed) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        return type.getEnumConstants()[0];
    }

    private static Set<Month> months(Set<String> ticked) {
        return ticked.stream()
                .filter(month -> month.matches("[1-9]|1[0-2]"))
                .map(month -> Month.of(Integer.parseInt(month)))
                .collect(Collectors.toSet());
    }

    private static List<Behaviour> behaviours(List<BehaviourForm> typed) {
        List<Behaviour> behaviours = new ArrayList<>();
        for (BehaviourValue value : BehaviourValue.values()) {
            int place = behaviours.size();
            behaviours.add(
                    new Behaviour(value, place < typed.size() ? typed.get(place).expectation() : ""));
        }
        return behaviours;
    }
}
