/** Where events of the task systems come in. */
@NullMarked
package id.siklus.work.inbound;

import org.jspecify.annotations.NullMarked;
