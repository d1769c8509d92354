package id.siklus.cycle;

import java.time.YearMonth;
import org.springframework.modulith.NamedInterface;

/** Planning of a month may begin; published once, in the transaction that opened it. */
@NamedInterface("api")
public record MonthOpened(YearMonth month) {}
