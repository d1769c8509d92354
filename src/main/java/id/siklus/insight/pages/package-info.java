/** People come in here: the timeline of a year, as a page and as JSON. */
@NullMarked
package id.siklus.insight.pages;

import org.jspecify.annotations.NullMarked;
