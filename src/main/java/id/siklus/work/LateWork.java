package id.siklus.work;

import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Facts about work that came after the recap of their month. They are kept and not counted until whoever evaluates the
 * person says so. Rights are the matter of whoever asks.
 */
@NamedInterface("api")
public interface LateWork {

    /** The months of these people of which something is there about which nobody has decided. */
    Map<PersonId, Set<YearMonth>> undecided(Collection<PersonId> people);

    /** What came late for the person and month, and is not decided, in the order of facts. */
    List<LateFact> facts(PersonId person, YearMonth month);

    /** How many facts {@link #facts} has, without reading them. */
    int count(PersonId person, YearMonth month);

    /** The figures that would change if it counted. */
    List<Difference> difference(PersonId person, YearMonth month);

    /** Lets it count from now on: in the ledger, and as the fate of its records. Returns how many facts that were. */
    int accept(PersonId person, YearMonth month);

    /** Leaves it as it is for good. Returns how many facts that were. */
    int decline(PersonId person, YearMonth month);

    /**
     * A late fact, or a colleague's completed task in which the person has a late share.
     *
     * @param type of the event without prefix and version, {@code task-completed}
     * @param what number of the task or request
     */
    @NamedInterface("api")
    record LateFact(Instant time, String type, String what) {}

    /**
     * One figure, as it is and as it would be.
     *
     * @param indicatorCode as the sources wrote it; absent for tasks that name none
     */
    @NamedInterface("api")
    record Difference(@Nullable String indicatorCode, YearMonth month, BigDecimal now, BigDecimal then) {}
}
