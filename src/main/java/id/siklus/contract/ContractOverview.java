package id.siklus.contract;

import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * What other rooms may know of an SKP.
 *
 * @param id of the aggregate, which is the business key of its process
 * @param segment 1, or higher after a change of post within the year
 * @param unit of the employee
 */
@NamedInterface("api")
public record ContractOverview(
        UUID id,
        ContractCode code,
        int year,
        int segment,
        ContractState state,
        PersonId employee,
        PersonId evaluator,
        String unit,
        List<IndicatorOverview> indicators) {

    /**
     * An individual indicator (IKI).
     *
     * @param code {@code U1.1}
     * @param resultText the planned result it belongs to
     * @param target of the year
     * @param unit of measure
     * @param measuredIn months in which it is measured; all twelve for {@link MeasurementPattern#SUM}
     */
    @NamedInterface("api")
    public record IndicatorOverview(
            String code,
            String resultText,
            String text,
            Aspect aspect,
            MeasurementPattern pattern,
            BigDecimal target,
            String unit,
            Set<Month> measuredIn) {}
}
