package id.siklus.plan;

import java.math.BigDecimal;

/** The rule for every quantity that a person types: not negative, up to twelve digits and three decimals. */
public final class Quantity {

    public static final int DECIMALS = 3;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

    private Quantity() {}

    /** Whether the value can stand in a plan. */
    public static boolean isAcceptable(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(LIMIT) < 0
                && value.stripTrailingZeros().scale() <= DECIMALS;
    }

    static BigDecimal checked(String indicator, BigDecimal value) {
        if (!isAcceptable(value)) {
            throw PlanRefused.quantityUnacceptable(indicator);
        }
        return tidy(value);
    }

    /** The same number without trailing zeros and without an exponent, as people write it. */
    public static BigDecimal tidy(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
