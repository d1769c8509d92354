/**
 * Our own words for a process engine. Rooms start processes, complete tasks, post mail and run steps with these; which
 * engine answers is known to {@code engine.camunda} alone.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
package id.siklus.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
