package id.siklus.contract;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an SKP must have before it can be submitted. One rule is one named policy. A superior without an SKP is none of
 * them on purpose: it never holds up a subordinate.
 */
public final class CompletenessPolicies {

    /** One rule: the gaps that a text leaves. */
    @FunctionalInterface
    interface Policy extends Function<ContractText, Stream<Gap>> {}

    /** Main performance is mandatory, additional is not (PP 30/2019 Art. 9–13; PermenPANRB 6/2022 annex II, step 6). */
    static final Policy MAIN_RESULT = text -> text.results().stream().anyMatch(is(ResultKind.MAIN))
            ? Stream.empty()
            : Stream.of(new Gap("main-result", ""));

    /** Each planned result says what is expected (PermenPANRB 6/2022 Art. 5: set and clarify expectations). */
    static final Policy RESULT_TEXT =
            results("result-text", result -> !result.text().isEmpty());

    /** Each planned result has at least one individual indicator (PermenPANRB 6/2022 annex II, quantitative approach). */
    static final Policy RESULT_INDICATOR =
            results("result-indicator", result -> !result.indicators().isEmpty());

    /** An indicator says what is measured (PermenPANRB 6/2022 annex II). */
    static final Policy INDICATOR_TEXT =
            indicators("indicator-text", indicator -> !indicator.text().isEmpty());

    /** An indicator has a target apart from its text (PermenPANRB 6/2022 annex II, quantitative approach). */
    static final Policy INDICATOR_TARGET = indicators("indicator-target", indicator -> indicator.target() != null);

    /** …and a unit of measure, which the same annex stresses. */
    static final Policy INDICATOR_UNIT =
            indicators("indicator-unit", indicator -> !indicator.unit().isEmpty());

    /** A state or a released index is measured in given months; the others are not measured, neither 0 nor late. */
    static final Policy INDICATOR_MONTHS =
            indicators("indicator-months", indicator -> !indicator.months().isEmpty());

    private static final List<Policy> ALL = List.of(
            MAIN_RESULT,
            RESULT_TEXT,
            RESULT_INDICATOR,
            INDICATOR_TEXT,
            INDICATOR_TARGET,
            INDICATOR_UNIT,
            INDICATOR_MONTHS);

    private CompletenessPolicies() {}

    /** What is missing, rule by rule; empty where the draft can be submitted. */
    public static List<Gap> gapsOf(ContractText text) {
        return ALL.stream().flatMap(policy -> policy.apply(text)).toList();
    }

    private static Predicate<WorkResult> is(ResultKind kind) {
        return result -> result.kind() == kind;
    }

    private static Policy results(String rule, Predicate<WorkResult> kept) {
        return text -> text.results().stream().filter(kept.negate()).map(result -> new Gap(rule, result.code()));
    }

    private static Policy indicators(String rule, Predicate<Indicator> kept) {
        return text -> text.indicators().filter(kept.negate()).map(indicator -> new Gap(rule, indicator.code()));
    }
}
