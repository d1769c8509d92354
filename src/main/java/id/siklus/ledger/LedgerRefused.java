package id.siklus.ledger;

import id.siklus.shared.DomainRefusal;

/** What whoever asks for a ledger is refused. */
public final class LedgerRefused extends DomainRefusal {

    private LedgerRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    static LedgerRefused malformedPerson(String text) {
        return new LedgerRefused(Kind.INVALID, "ledger.malformed-person", text);
    }

    static LedgerRefused malformedMonth(String text) {
        return new LedgerRefused(Kind.INVALID, "ledger.malformed-month", text);
    }
}
