package id.siklus.contract.pages;

import id.siklus.contract.Aspect;
import id.siklus.contract.Behaviour;
import id.siklus.contract.BehaviourValue;
import id.siklus.contract.ContractText;
import id.siklus.contract.Indicator;
import id.siklus.contract.MeasurementPattern;
import id.siklus.contract.ResultKind;
import id.siklus.contract.WorkResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a script sends it: what {@code GET} answers may come back as it is. Codes are not read, they follow from
 * the order. Lists that are too long are refused before anybody looks at what is in them: each entry may be wrong in
 * several ways.
 *
 * @param revision that the script has seen; absent to overwrite whatever is there
 */
record DraftBody(
        @Nullable Long revision,
        @NotNull @Valid List<@NotNull ResultBody> results,
        @Valid @Nullable List<@NotNull BehaviourBody> behaviours) {

    DraftBody {
        requireAtMost(ContractText.MOST_RESULTS, results);
        requireAtMost(BehaviourValue.values().length, behaviours);
    }

    /** A planned result. */
    record ResultBody(
            @NotNull ResultKind kind,
            @Nullable String text,
            @Nullable String parent,
            @Valid @Nullable List<@NotNull IndicatorBody> indicators) {

        ResultBody {
            requireAtMost(WorkResult.MOST_INDICATORS, indicators);
        }
    }

    /** An indicator. */
    record IndicatorBody(
            @NotNull Aspect aspect,
            @Nullable String text,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @NotNull MeasurementPattern pattern,
            @Nullable List<@NotNull @Min(1) @Max(12) Integer> months) {

        IndicatorBody {
            requireAtMost(Month.values().length, months);
        }
    }

    /** What is expected of behaviour. */
    record BehaviourBody(
            @NotNull BehaviourValue value, @Nullable String expectation) {}

    ContractText toText() {
        return new ContractText(
                results.stream().map(DraftBody::result).toList(),
                all(behaviours)
                        .map(each -> new Behaviour(each.value(), text(each.expectation())))
                        .toList());
    }

    private static WorkResult result(ResultBody body) {
        return new WorkResult(
                "",
                body.kind(),
                text(body.text()),
                body.parent(),
                all(body.indicators()).map(DraftBody::indicator).toList());
    }

    private static Indicator indicator(IndicatorBody body) {
        return new Indicator(
                "",
                body.aspect(),
                text(body.text()),
                body.target(),
                text(body.unit()),
                body.pattern(),
                all(body.months()).map(Month::of).collect(Collectors.toSet()));
    }

    private static void requireAtMost(int most, @Nullable List<?> list) {
        if (list != null) {
            ContractText.requireAtMost(most, list);
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static <T> Stream<T> all(@Nullable List<T> given) {
        return given == null ? Stream.empty() : given.stream();
    }
}
