package id.siklus.plan;

import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractOverview.IndicatorOverview;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The indicators of an SKP as one month sees them. A month outside an indicator's own months is not measured: neither
 * zero nor late.
 */
public final class MeasuredMonth {

    private final ContractOverview contract;
    private final YearMonth month;

    private MeasuredMonth(ContractOverview contract, YearMonth month) {
        this.contract = contract;
        this.month = month;
    }

    public static MeasuredMonth of(ContractOverview contract, YearMonth month) {
        return new MeasuredMonth(contract, month);
    }

    /** Whether the indicator is measured in this month. */
    public boolean measures(IndicatorOverview indicator) {
        return indicator.measuredIn().contains(month.getMonth());
    }

    /** The indicators that need a target in this month, in the order of the SKP. */
    public List<IndicatorOverview> indicators() {
        return contract.indicators().stream().filter(this::measures).toList();
    }

    /**
     * Checks targets as they were given. One that is left out is taken as proposed.
     *
     * @param proposed a proposal for each measured indicator
     */
    Targets targets(Map<String, BigDecimal> given, Map<String, BigDecimal> proposed) {
        Set<String> measured =
                indicators().stream().map(IndicatorOverview::code).collect(Collectors.toSet());
        given.keySet().forEach(indicator -> requireMeasured(indicator, measured));
        Map<String, BigDecimal> targets = new LinkedHashMap<>();
        measured.forEach(indicator -> targets.put(
                indicator,
                Quantity.checked(
                        indicator, given.getOrDefault(indicator, proposed.getOrDefault(indicator, BigDecimal.ZERO)))));
        return new Targets(targets);
    }

    private void requireMeasured(String indicator, Set<String> measured) {
        if (measured.contains(indicator)) {
            return;
        }
        boolean known = contract.indicators().stream()
                .anyMatch(candidate -> candidate.code().equals(indicator));
        throw known ? PlanRefused.notMeasured(indicator) : PlanRefused.unknownIndicator(indicator);
    }
}
