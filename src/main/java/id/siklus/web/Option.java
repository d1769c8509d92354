package id.siklus.web;

import org.jspecify.annotations.Nullable;

/** One choice of a select or of radio cards. */
public record Option(String value, String text, @Nullable String hint) {

    public Option(String value, String text) {
        this(value, text, null);
    }
}
