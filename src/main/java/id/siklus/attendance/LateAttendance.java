package id.siklus.attendance;

import id.siklus.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Facts about days that came after the recap of their month. They are kept and not counted until whoever evaluates the
 * person says so. Rights are the matter of whoever asks.
 */
@NamedInterface("api")
public interface LateAttendance {

    /** The months of these people of which something is there about which nobody has decided. */
    Map<PersonId, Set<YearMonth>> undecided(Collection<PersonId> people);

    /** What came late for the person and month, and is not decided, by day. */
    List<LateFact> facts(PersonId person, YearMonth month);

    /** The month as it would be if that counted. */
    MonthlyAttendance withLateFacts(PersonId person, YearMonth month);

    /** Lets it count from now on: in the ledger, and as the fate of its records. Returns how many facts that were. */
    int accept(PersonId person, YearMonth month);

    /** Leaves it as it is for good. Returns how many facts that were. */
    int decline(PersonId person, YearMonth month);

    /**
     * A late fact.
     *
     * @param day on which it bears
     * @param type of the event without prefix and version, {@code day-status}
     * @param what the kind of tap, the status of the day, or the reason of the correction
     */
    @NamedInterface("api")
    record LateFact(LocalDate day, Instant time, String type, String what) {}
}
