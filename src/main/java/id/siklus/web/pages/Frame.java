package id.siklus.web.pages;

import id.siklus.web.People.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page shows around its content; the model attribute {@code frame} of every page.
 *
 * @param here address of this page, to come back to after a change of language or theme
 * @param theme chosen by the reader; absent where the system decides
 * @param live address of the stream of changes; absent where nobody is signed in
 * @param clockStrip fragment of the reference set-up; absent in production
 */
public record Frame(
        String agency,
        String here,
        boolean signInPage,
        List<Language> languages,
        @Nullable String theme,
        @Nullable Person person,
        @Nullable String roleKey,
        List<Entry> navigation,
        @Nullable String live,
        @Nullable String clockStrip) {

    /** The choices of the theme, in the order of the footer. */
    public List<String> getThemes() {
        return List.of("auto", "light", "dark");
    }

    /** A language to switch to, named in itself. */
    public record Language(String tag, String name, String href, boolean current) {}

    /**
     * An entry of the main navigation.
     *
     * @param key of its text
     * @param count open tasks behind it; 0 shows none
     */
    public record Entry(String href, String key, boolean current, int count) {}
}
