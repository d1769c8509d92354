package id.siklus.cycle;

import java.util.Collection;
import org.springframework.modulith.NamedInterface;

/**
 * The deadlines that rooms have set. Both verbs join the transaction of the caller and take any number at once. When one
 * falls due its room hears {@link DeadlinesDue}, once, and the deadline is gone.
 */
@NamedInterface("api")
public interface Deadlines {

    /** Sets deadlines; one with the same identity is replaced. One that is past already is heard at the next sweep. */
    void register(Collection<Deadline> deadlines);

    /**
     * Takes back the deadlines of that kind. One that is being worked off at this very moment is not waited for (that
     * could wait for us): whoever hears of deadlines asks whether they still matter.
     */
    void cancel(Collection<String> keys, String kind);

    /** Takes back every deadline of these keys, whatever its kind. */
    void cancelAll(Collection<String> keys);
}
