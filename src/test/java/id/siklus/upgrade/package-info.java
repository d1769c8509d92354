/** The application of today on the database that the last release has left. */
@NullMarked
package id.siklus.upgrade;

import org.jspecify.annotations.NullMarked;
