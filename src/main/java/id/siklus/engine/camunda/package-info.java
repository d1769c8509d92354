/**
 * The one room that knows which engine answers: Camunda Platform 7. To replace it by a fork is to edit this package.
 * Nothing of it is seen outside but the beans behind the ports of {@code engine}.
 */
@NullMarked
@ApplicationModule(
        id = "engine.camunda",
        allowedDependencies = {"engine", "shared"})
package id.siklus.engine.camunda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
