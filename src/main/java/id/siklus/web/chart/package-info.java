/** Pictures as data: the server works out the geometry, a fragment of {@code components/chart} writes the SVG. */
@NullMarked
package id.siklus.web.chart;

import org.jspecify.annotations.NullMarked;
