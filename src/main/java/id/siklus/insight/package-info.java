/** Looks back over what happened: the year of an SKP from its record, its months and its rules. Writes nothing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit :: api",
            "cycle :: api",
            "roster :: api",
            "contract :: api",
            "plan :: api"
        })
package id.siklus.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
