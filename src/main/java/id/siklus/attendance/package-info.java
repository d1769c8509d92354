/**
 * Days as the attendance systems report them: taps, states of days and closed months. It yields evidence; it never
 * computes a predicate or a punishment.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "intake :: api", "ledger :: api", "cycle :: api", "roster :: api"})
package id.siklus.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
