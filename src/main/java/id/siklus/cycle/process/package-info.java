/** Tasks of people on the ladder: what the engine tells of them, what it is told when they are late, and its steps. */
@NullMarked
package id.siklus.cycle.process;

import org.jspecify.annotations.NullMarked;
