package id.siklus.reference;

import id.siklus.shared.DomainRefusal;
import java.time.Instant;

/** What the movable clock refuses. */
final class ClockRefused extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    private ClockRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    static ClockRefused backward(Instant now) {
        return new ClockRefused(Kind.INVALID, "clock.only-forward", now.toString());
    }

    static ClockRefused unreadable(String text) {
        return new ClockRefused(Kind.INVALID, "clock.unreadable", text);
    }
}
