package id.siklus.attendance;

import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Facts about days have come for people whose month is closed: they are kept and not counted. Published in the
 * transaction of the intake batch.
 */
@NamedInterface("api")
public record AttendanceFactsLate(YearMonth month, Set<PersonId> people) {}
