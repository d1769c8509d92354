package id.siklus.work;

import id.siklus.intake.EventRecord;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of facts that the ledger of tasks takes, each with the type of event that reports it. */
public enum FactKind {
    ASSIGNED(
            "task-assigned",
            "title",
            "resultCode",
            "indicatorCode",
            "quantity",
            "unit",
            "assignedAt",
            "dueAt",
            "assignedBy"),
    PROGRESSED("task-progressed", "percent", "quantityDone", "note"),
    COMPLETED("task-completed", "completedAt", "quantityDone", "cost", "evidence") {
        /** Work counts where it was finished, whenever that was reported. */
        @Override
        Instant happenedAt(EventRecord event) {
            return event.instant("completedAt");
        }
    },
    ACCEPTED("task-accepted", "by", "quality"),
    RETURNED("task-returned", "by", "reason"),
    RESCHEDULED("task-rescheduled", "from", "to", "reason", "approvedBy"),
    DELEGATED("task-delegated", "to", "toStatus", "share", "reason"),
    CANCELLED("task-cancelled", "reason");

    private static final Map<String, FactKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(FactKind::type, Function.identity()));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is; its type does not say so
    private final Set<String> fields;

    FactKind(String word, String... fields) {
        this.word = word;
        this.fields = Set.of(fields);
    }

    /** Whether facts of this kind say anything by that field; whatever else the data holds plays no part. */
    boolean has(String field) {
        return fields.contains(field);
    }

    /** Of the event, without prefix and version. */
    String word() {
        return word;
    }

    /** Of the event, in full. */
    public String type() {
        return "id.siklus.work." + word + ".v1";
    }

    /** Whoever accepted, returned or approved; absent for facts that nobody decides. */
    public @Nullable String decidedBy(EventRecord event) {
        return has("by") ? event.text("by") : has("approvedBy") ? event.text("approvedBy") : null;
    }

    /** All types of events that report facts about tasks. */
    public static Set<String> types() {
        return BY_TYPE.keySet();
    }

    /** The kind of fact that this event reports. */
    public static FactKind of(EventRecord event) {
        FactKind kind = BY_TYPE.get(event.type());
        if (kind == null) {
            throw new IllegalArgumentException(event.type() + " is not a fact about a task");
        }
        return kind;
    }

    /** The month of the office to which the fact belongs. */
    public YearMonth monthOf(EventRecord event, ZoneId zone) {
        return YearMonth.from(happenedAt(event).atZone(zone));
    }

    Instant happenedAt(EventRecord event) {
        return event.time();
    }
}
