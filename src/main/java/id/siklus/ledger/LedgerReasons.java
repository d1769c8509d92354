package id.siklus.ledger;

import id.siklus.intake.EventRecord;
import id.siklus.intake.Reason;
import java.time.YearMonth;
import org.springframework.modulith.NamedInterface;

/** Why a ledger does not count a fact. */
@NamedInterface("api")
public final class LedgerReasons {

    private LedgerReasons() {}

    /** Waits for whom it is about. */
    public static Reason unknownSubject(EventRecord event) {
        return Reason.of("ledger.reason.unknown-subject", event.subject());
    }

    /** Came after the recap of its month. */
    public static Reason monthClosed(YearMonth month) {
        return Reason.of("ledger.reason.month-closed", month.toString());
    }

    /** Whoever it is about decided it. */
    public static Reason selfDealing(String person) {
        return Reason.of("ledger.reason.self-dealing", person);
    }

    /** A recap that came after the time limit of its month. */
    public static Reason recapAfterLimit(YearMonth month) {
        return Reason.of("ledger.reason.recap-after-limit", month.toString());
    }

    /** Is there already, under another id. */
    public static Reason sameFact() {
        return Reason.of("ledger.reason.same-fact");
    }
}
