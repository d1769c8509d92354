/**
 * When: the performance year, its months and its evaluation window, the working-day calendar, until when each kind of
 * task is due by which rule, and the deadlines that rooms have set, with the one sweep that works them off. Law is data.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "engine"})
package id.siklus.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
