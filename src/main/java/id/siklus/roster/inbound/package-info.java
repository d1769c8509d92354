/** Where events of the personnel system come in. */
@NullMarked
package id.siklus.roster.inbound;

import org.jspecify.annotations.NullMarked;
