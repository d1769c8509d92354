/** Who: employees, units, posts, and who evaluates whom since when. Answers every question of rights. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit :: api", "cycle :: api", "intake :: api"})
package id.siklus.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
