package id.siklus.startup;

import org.springframework.core.env.Environment;

/** Looks at one thing outside before the application starts; ordered by {@code @Order}. */
public interface StartCheck {

    /**
     * Looks, and changes nothing.
     *
     * @throws StartRefused with one sentence that says what is wrong and what to do
     */
    void check(Environment environment);
}
