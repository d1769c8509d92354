package id.siklus.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ids of form fields and what describes them, for the fragments of {@code components/forms} ({@code @fields}). */
@Component("fields")
public class Fields {

    Fields() {}

    /** The id that belongs to a field name: letters and digits stay, everything else becomes a hyphen. */
    public String idOf(String name) {
        return id(name);
    }

    /** The ids that describe the field, as {@code aria-describedby} wants them; null where nothing does. */
    public @Nullable String describedBy(String name, @Nullable String hint, @Nullable FormProblems problems) {
        String described = (hint == null ? "" : id(name) + "-hint ")
                + (problems == null || problems.on(name) == null ? "" : id(name) + "-error");
        return described.isEmpty() ? null : described.strip();
    }

    static String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}
