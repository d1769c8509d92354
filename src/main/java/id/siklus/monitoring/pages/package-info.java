/** People come in: monitoring as a page and as JSON. */
@NullMarked
package id.siklus.monitoring.pages;

import org.jspecify.annotations.NullMarked;
