/** People come in: days of a month beside the task list and as JSON. */
@NullMarked
package id.siklus.attendance.pages;

import org.jspecify.annotations.NullMarked;
