/** Where people and scripts come in: sign-in, the frame of every page, failures in words, and the stream of changes. */
@NullMarked
package id.siklus.web.pages;

import org.jspecify.annotations.NullMarked;
