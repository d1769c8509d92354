/** Siklus: the yearly SKP cycle of a government agency, moved by people and by facts that arrive on Kafka. */
@NullMarked
package id.siklus;

import org.jspecify.annotations.NullMarked;
