package id.siklus.work;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes amounts as people would: without zeros that say nothing, and never with an exponent. */
final class Amounts {

    private Amounts() {}

    static BigDecimal tidy(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String of(BigDecimal amount, @Nullable String unit) {
        String number = tidy(amount).toPlainString();
        return unit == null ? number : number + ' ' + unit;
    }

    static @Nullable String percent(@Nullable BigDecimal percent) {
        return percent == null ? null : of(percent, "%");
    }
}
