package id.siklus.contract;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An individual indicator (IKI) of a planned result. In a draft any part may still be missing.
 *
 * @param code {@code U1.1}, given by the place in the contract
 * @param target of the year; absent while not decided
 * @param unit of measure, {@code dokumen}
 * @param months in which it is measured; every month for {@link MeasurementPattern#SUM}
 */
public record Indicator(
        String code,
        Aspect aspect,
        String text,
        @Nullable BigDecimal target,
        String unit,
        MeasurementPattern pattern,
        Set<Month> months) {

    private static final int DECIMALS = 3;
    private static final BigDecimal HIGHEST = new BigDecimal("1e15");

    public Indicator {
        text = Prose.checked(text, Prose.PARAGRAPH);
        unit = Prose.checked(unit, Prose.LINE);
        target = target == null ? null : acceptable(target);
        months = Collections.unmodifiableSet(
                pattern == MeasurementPattern.SUM ? EnumSet.allOf(Month.class) : inOrder(months));
    }

    /** Whether nothing is missing, so that it can be measured. */
    boolean isComplete() {
        return !text.isEmpty() && target != null && !unit.isEmpty() && !months.isEmpty();
    }

    Indicator coded(String newCode) {
        return new Indicator(newCode, aspect, text, target, unit, pattern, months);
    }

    private static BigDecimal acceptable(BigDecimal target) {
        BigDecimal plain = target.stripTrailingZeros();
        if (plain.signum() < 0 || plain.scale() > DECIMALS || plain.compareTo(HIGHEST) > 0) {
            throw ContractRefused.targetUnacceptable();
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static EnumSet<Month> inOrder(Set<Month> months) {
        EnumSet<Month> sorted = EnumSet.noneOf(Month.class);
        Arrays.stream(Month.values()).filter(months::contains).forEach(sorted::add);
        return sorted;
    }
}
