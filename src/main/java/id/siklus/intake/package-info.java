/**
 * The door for records from Kafka: reads CloudEvents, gives each record exactly one fate, hands what is valid to the
 * rooms that want it, and keeps the conservation law: per partition, offsets taken = fates + offsets without a record.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "engine", "audit :: api"})
package id.siklus.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
