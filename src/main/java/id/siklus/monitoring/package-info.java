/** What is late, where and with whom: counts over the task list, within what somebody may monitor. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "engine", "cycle :: api", "roster :: api", "tasklist :: api"})
package id.siklus.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
