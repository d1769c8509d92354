package id.siklus.attendance;

import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** Recaps of attendance have arrived for these civil servants; published in the transaction of the intake batch. */
@NamedInterface("api")
public record AttendanceMonthClosed(YearMonth month, Set<PersonId> people) {}
