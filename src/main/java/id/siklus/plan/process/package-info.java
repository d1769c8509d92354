/** The engine comes in here: names shared with {@code bpmn/plan/monthly-plan.bpmn}, steps, desk and driver. */
@NullMarked
package id.siklus.plan.process;

import org.jspecify.annotations.NullMarked;
