package id.siklus.contract.pages;

import id.siklus.contract.ContractRefused;
import id.siklus.contract.ContractText;
import id.siklus.contract.Gap;
import id.siklus.contract.Indicator;
import id.siklus.contract.WorkResult;
import id.siklus.web.FormProblems;
import id.siklus.web.FormProblems.Problem;
import id.siklus.web.Refusals;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ties what is wrong with a draft to the fields of its form. */
@Component
class DraftProblems {

    /** The field of a card that each rule speaks of. */
    private static final Map<String, String> FIELD_OF_RULE = Map.of(
            "result-text", "text",
            "result-indicator", "text",
            "indicator-text", "text",
            "indicator-target", "target",
            "indicator-unit", "unit",
            "indicator-months", "pattern");

    private final Refusals refusals;
    private final ContractPages pages;

    DraftProblems(Refusals refusals, ContractPages pages) {
        this.refusals = refusals;
        this.pages = pages;
    }

    FormProblems unreadable(List<String> fields) {
        return new FormProblems(fields.stream()
                .map(field -> new Problem(field, pages.text("contract.draft.not-a-number")))
                .toList());
    }

    FormProblems of(ContractRefused refused, ContractText text) {
        return refused.gaps().isEmpty() ? refusals.problems(refused) : gaps(refused.gaps(), text);
    }

    FormProblems gaps(List<Gap> gaps, ContractText text) {
        return new FormProblems(gaps.stream()
                .map(gap -> new Problem(fieldOf(gap, text), sentence(gap)))
                .toList());
    }

    private String sentence(Gap gap) {
        return pages.text("contract.gap." + gap.rule(), gap.place());
    }

    private static @Nullable String fieldOf(Gap gap, ContractText text) {
        String part = FIELD_OF_RULE.get(gap.rule());
        List<WorkResult> results = text.results();
        for (int card = 0; card < results.size(); card++) {
            String name = "results[" + card + "].";
            if (results.get(card).code().equals(gap.place())) {
                return name + part;
            }
            List<Indicator> indicators = results.get(card).indicators();
            for (int nth = 0; nth < indicators.size(); nth++) {
                if (indicators.get(nth).code().equals(gap.place())) {
                    return name + "indicators[" + nth + "]." + part;
                }
            }
        }
        return null;
    }

    /** The revision the page showed; one that nobody can read is none that ever was. */
    static long revision(DraftForm form) {
        String typed = form.revision();
        return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }
}
