/** Where achievements of units come in from Kafka. */
@NullMarked
package id.siklus.evaluation.inbound;

import org.jspecify.annotations.NullMarked;
