package id.siklus.plan;

import java.math.BigDecimal;

/**
 * One figure that late facts would change.
 *
 * @param what code of an indicator, with the month where it is another one; or {@code lateDays}, {@code lateMinutes},
 *     {@code unexcusedVerified} of the attendance; or {@code -} for tasks that name no indicator
 */
public record LateChange(String what, BigDecimal now, BigDecimal then) {}
