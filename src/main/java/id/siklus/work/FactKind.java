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

/** The kinds of facts that the ledger of tasks takes, each with the type of event that reports it. */
public enum FactKind {
    ASSIGNED("task-assigned"),
    PROGRESSED("task-progressed"),
    COMPLETED("task-completed") {
        /** Work counts where it was finished, whenever that was reported. */
        @Override
        Instant happenedAt(EventRecord event) {
            return event.instant("completedAt");
        }
    };

    private static final Map<String, FactKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(FactKind::type, Function.identity()));

    private final String word;

    FactKind(String word) {
        this.word = word;
    }

    /** Of the event, without prefix and version. */
    String word() {
        return word;
    }

    /** Of the event, in full. */
    public String type() {
        return "id.siklus.work." + word + ".v1";
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
