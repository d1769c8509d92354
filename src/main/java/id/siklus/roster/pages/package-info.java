/** People come in: the units of the agency as JSON. */
@NullMarked
package id.siklus.roster.pages;

import org.jspecify.annotations.NullMarked;
