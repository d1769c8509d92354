package id.siklus.startup;

import java.util.List;
import org.springframework.core.env.Environment;

/** Something an operator does with the jar instead of starting the application: {@code java -jar siklus.jar word}. */
public interface StartCommand {

    /** The first word on the command line. */
    String word();

    /**
     * Does it, and prints what was done.
     *
     * @throws StartRefused with one sentence that says what is wrong and what to do
     */
    void run(Environment environment, List<String> words);
}
