/**
 * What has to be right before anything starts: each check refuses with one sentence for whoever starts the application,
 * and the process ends with 1. Rooms below add checks of their own through {@code META-INF/spring.factories}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package id.siklus.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
