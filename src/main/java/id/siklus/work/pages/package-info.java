/** People come in: tasks of a month as JSON. */
@NullMarked
package id.siklus.work.pages;

import org.jspecify.annotations.NullMarked;
