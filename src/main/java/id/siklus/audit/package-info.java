/** The append-only record of every act. Nobody, the application included, may change or delete a line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package id.siklus.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
