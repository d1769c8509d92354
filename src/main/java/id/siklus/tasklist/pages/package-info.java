/** People come in: the task list as pages and as JSON. */
@NullMarked
package id.siklus.tasklist.pages;

import org.jspecify.annotations.NullMarked;
