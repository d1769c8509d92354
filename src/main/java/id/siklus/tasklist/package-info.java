/**
 * Whose turn it is: a flat projection of the open tasks of people, fed in the transactions of the engine, so that no
 * list ever asks the engine's tables.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "engine",
            "audit :: api",
            "cycle :: api",
            "roster :: api",
            "contract :: api",
            "plan :: api"
        })
package id.siklus.tasklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
