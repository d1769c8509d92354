/**
 * The floor that every page stands on: layout, sign-in and sessions, error pages, live updates. Asks for people through
 * {@link id.siklus.web.People}, which {@code roster} implements.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
package id.siklus.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
