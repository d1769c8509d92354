package id.siklus.ledger;

import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * It has become known of people that they were in a unit whose month is closed: so is theirs. Published in the transaction
 * in which the roster hears of it.
 */
@NamedInterface("api")
public record MonthsClosedLater(LedgerTopic topic, Map<YearMonth, Set<PersonId>> closed) {}
