package id.siklus.work;

import id.siklus.intake.EventRecord;
import java.util.Comparator;

/** Names a request for data: its number is unique within the system that owns it. */
public record RequestRef(String source, String requestId) implements Comparable<RequestRef> {

    private static final Comparator<RequestRef> ORDER =
            Comparator.comparing(RequestRef::source).thenComparing(RequestRef::requestId);

    /** The request that an event is about. */
    public static RequestRef of(EventRecord event) {
        return new RequestRef(event.source(), event.get("requestId").textValue());
    }

    @Override
    public int compareTo(RequestRef other) {
        return ORDER.compare(this, other);
    }
}
