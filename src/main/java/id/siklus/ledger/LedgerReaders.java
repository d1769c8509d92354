package id.siklus.ledger;

import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Lets into somebody's ledgers whoever may read them: the person, those who evaluate and review, and the auditor.
 * Administrators see states and dates of SKPs, but not what people did day by day (contracts §7).
 */
@Component
@NamedInterface("api")
public class LedgerReaders {

    private static final Set<Capacity> MAY_READ =
            Set.of(Capacity.SELF, Capacity.EVALUATOR, Capacity.REVIEWER, Capacity.AUDITOR);

    private static final Pattern MONTH = Pattern.compile("[1-9]\\d{3}-(0[1-9]|1[0-2])");

    private final Roster roster;
    private final Rights rights;

    LedgerReaders(Roster roster, Rights rights) {
        this.roster = roster;
        this.rights = rights;
    }

    /** Whose ledger it is; refuses what is no number (422), strangers (404) and viewers without the right (403) */
    public PersonId admit(PersonId viewer, String number) {
        if (!PersonId.hasShape(number)) {
            throw LedgerRefused.malformedPerson(number);
        }
        PersonId person = roster.get(new PersonId(number)).id();
        rights.require(viewer, person, MAY_READ);
        return person;
    }

    /** The month that the text names as {@code 2026-01}; refuses (422) any other text */
    public YearMonth month(String text) {
        if (!MONTH.matcher(text).matches()) {
            throw LedgerRefused.malformedMonth(text);
        }
        return YearMonth.parse(text);
    }
}
