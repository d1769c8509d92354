/** Facts of the task systems: what was assigned, how far it is, what was completed, and the closed months. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "intake :: api", "ledger :: api", "cycle :: api", "roster :: api"})
package id.siklus.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
