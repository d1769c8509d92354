package id.siklus.contract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned result (rencana hasil kerja) with its indicators.
 *
 * @param code {@code U1}, given by the place in the contract
 * @param parent code of the leader's result that it supports (RHK pimpinan yang diintervensi); absent until chosen
 */
public record WorkResult(
        String code, ResultKind kind, String text, @Nullable String parent, List<Indicator> indicators) {

    /** The most indicators of a result. */
    public static final int MOST_INDICATORS = 20;

    public WorkResult {
        text = Prose.checked(text, Prose.PARAGRAPH);
        String chosen = Prose.checked(parent, Prose.LINE);
        parent = chosen.isEmpty() ? null : chosen;
        indicators = List.copyOf(indicators);
        ContractText.requireAtMost(MOST_INDICATORS, indicators);
    }

    WorkResult coded(String newCode) {
        List<Indicator> numbered = new ArrayList<>();
        for (Indicator indicator : indicators) {
            numbered.add(indicator.coded(newCode + "." + (numbered.size() + 1)));
        }
        return new WorkResult(newCode, kind, text, parent, numbered);
    }
}
