package id.siklus.work;

import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** Recaps of work have arrived for these civil servants; published in the transaction of the intake batch. */
@NamedInterface("api")
public record WorkMonthClosed(YearMonth month, Set<PersonId> people) {}
