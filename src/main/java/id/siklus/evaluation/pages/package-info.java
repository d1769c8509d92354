/** People come in here: report, rating, result, achievement of a unit, and the same as JSON. */
@NullMarked
package id.siklus.evaluation.pages;

import org.jspecify.annotations.NullMarked;
