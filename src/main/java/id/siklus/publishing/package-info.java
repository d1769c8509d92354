/**
 * What happens here, told to other systems: a transactional outbox. Rooms write events in the transaction of the act; a
 * loop sends them to Kafka afterwards, at least once, in order per subject.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package id.siklus.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
