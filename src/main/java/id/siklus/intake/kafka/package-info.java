/** The consumer loop: the only place, beside publishing and the reference set-up, that knows Kafka. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "intake", "intake :: api", "startup"})
package id.siklus.intake.kafka;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
