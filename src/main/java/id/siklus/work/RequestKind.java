package id.siklus.work;

import id.siklus.intake.EventRecord;
import java.util.Optional;
import java.util.Set;

/** What can be reported about a request for data. */
public enum RequestKind {
    OPENED("id.siklus.work.data-request-opened.v1"),
    FULFILLED("id.siklus.work.data-request-fulfilled.v1");

    private final String type;

    RequestKind(String type) {
        this.type = type;
    }

    /** All types of events about requests. */
    public static Set<String> types() {
        return Set.of(OPENED.type, FULFILLED.type);
    }

    /** What the event reports; nothing where it is about something else. */
    public static Optional<RequestKind> find(EventRecord event) {
        return OPENED.type.equals(event.type())
                ? Optional.of(OPENED)
                : FULFILLED.type.equals(event.type()) ? Optional.of(FULFILLED) : Optional.empty();
    }
}
