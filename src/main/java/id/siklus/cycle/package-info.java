/**
 * When: the performance year and its months, the working-day calendar, and until when each kind of task is due by
 * which rule. Law is data here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package id.siklus.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
