/** Where events of the attendance systems come in. */
@NullMarked
package id.siklus.attendance.inbound;

import org.jspecify.annotations.NullMarked;
