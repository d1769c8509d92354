package id.siklus.contract;

import id.siklus.contract.ContractOverview.IndicatorOverview;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts contracts down to what other rooms may know: indicators that can be measured, nothing half-written. */
final class Overviews {

    private Overviews() {}

    static ContractOverview of(SkpContract contract) {
        ContractIdentity identity = contract.identity();
        return new ContractOverview(
                identity.id().value(),
                identity.code(),
                identity.year(),
                identity.segment(),
                contract.state(),
                identity.employee(),
                identity.evaluator(),
                identity.unit(),
                indicators(contract.text()));
    }

    private static List<IndicatorOverview> indicators(ContractText text) {
        return text.results().stream().flatMap(Overviews::ofResult).toList();
    }

    private static Stream<IndicatorOverview> ofResult(WorkResult result) {
        return result.indicators().stream()
                .filter(Indicator::isComplete)
                .map(indicator -> overview(result, indicator))
                .flatMap(Stream::ofNullable);
    }

    private static @Nullable IndicatorOverview overview(WorkResult result, Indicator indicator) {
        if (indicator.target() == null) {
            return null;
        }
        return new IndicatorOverview(
                indicator.code(),
                result.text(),
                indicator.text(),
                indicator.aspect(),
                indicator.pattern(),
                indicator.target(),
                indicator.unit(),
                indicator.months());
    }
}
