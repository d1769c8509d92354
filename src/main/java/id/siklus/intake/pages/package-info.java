/** Where people look at what came in from Kafka. */
@NullMarked
package id.siklus.intake.pages;

import org.jspecify.annotations.NullMarked;
