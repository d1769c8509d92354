package id.siklus.engine;

import id.siklus.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks of people that one engine command closed; published in its transaction. */
public record TasksClosed(List<Closed> tasks) {

    /**
     * A task that is not open any more.
     *
     * @param by who completed it; absent where the process took it away
     */
    public record Closed(
            BusinessKey businessKey, TaskKey task, @Nullable PersonId by) {}
}
