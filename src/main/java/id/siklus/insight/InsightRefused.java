package id.siklus.insight;

import id.siklus.shared.DomainRefusal;

/** What looking back refuses. */
public final class InsightRefused extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    private InsightRefused(Kind kind, String code) {
        super(kind, code);
    }

    static InsightRefused unknownContract() {
        return new InsightRefused(Kind.NOT_FOUND, "insight.unknown-contract");
    }

    /** There is no kind of entries of that name. */
    public static InsightRefused unknownKind() {
        return new InsightRefused(Kind.INVALID, "insight.unknown-kind");
    }
}
