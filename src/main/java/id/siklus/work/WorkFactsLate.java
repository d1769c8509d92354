package id.siklus.work;

import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Facts about work have come for people whose month is closed: they are kept and not counted. Published in the
 * transaction of the intake batch.
 */
@NamedInterface("api")
public record WorkFactsLate(YearMonth month, Set<PersonId> people) {}
