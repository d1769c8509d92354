/** {@code make demo}: the bureau's year in minutes, through the same doors as everybody's: HTTP and Kafka. */
@NullMarked
package id.siklus.reference.demo;

import org.jspecify.annotations.NullMarked;
