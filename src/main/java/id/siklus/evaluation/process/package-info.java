/** The engine comes in here: names shared with the models in {@code bpmn/evaluation}, steps, desks and driver. */
@NullMarked
package id.siklus.evaluation.process;

import org.jspecify.annotations.NullMarked;
