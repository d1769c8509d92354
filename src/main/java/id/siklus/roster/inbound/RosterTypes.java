package id.siklus.roster.inbound;

import id.siklus.intake.EventRecord;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.PositionKind;
import id.siklus.roster.Post;
import id.siklus.roster.RosterDraft.Identity;
import id.siklus.roster.RosterFact;
import id.siklus.roster.RosterFact.Kind;
import id.siklus.roster.RosterFact.Told;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the events about people into facts. */
final class RosterTypes {

    static final String JOINED = "id.siklus.roster.employee-joined.v1";
    static final String CHANGED = "id.siklus.roster.assignment-changed.v1";
    static final String LEFT = "id.siklus.roster.employee-left.v1";
    static final Set<String> ALL = Set.of(JOINED, CHANGED, LEFT);

    /** What makes two beginnings the same. */
    private static final String[] CONTENT = {
        "name",
        "status",
        "positionKind",
        "positionName",
        "positionLevel",
        "grade",
        "unit",
        "evaluator",
        "startsOn",
        "startLetter"
    };

    private RosterTypes() {}

    static Identity identity(EventRecord event) {
        return new Identity(
                event.person(),
                event.get("name").textValue().strip(),
                EmploymentStatus.valueOf(event.get("status").textValue()));
    }

    static RosterFact fact(EventRecord event) {
        return switch (event.type()) {
            case JOINED -> fact(event, Kind.JOINED, "startsOn", event.text("startLetter"));
            case CHANGED -> fact(event, Kind.CHANGED, "effectiveOn", event.text("kind"));
            default -> fact(event, Kind.LEFT, "effectiveOn", event.text("reason"));
        };
    }

    private static RosterFact fact(EventRecord event, Kind kind, String day, @Nullable String detail) {
        return new RosterFact(
                event.person(),
                kind,
                LocalDate.parse(event.get(day).textValue()),
                new Told(
                        event.time(),
                        event.sequence(),
                        event.id(),
                        event.source(),
                        event.key().value(),
                        kind == Kind.JOINED ? event.fingerprint(CONTENT) : null),
                kind == Kind.LEFT ? Post.NONE : post(event),
                detail);
    }

    private static Post post(EventRecord event) {
        String kind = event.text("positionKind");
        String evaluator = event.text("evaluator");
        return new Post(
                event.text("unit"),
                kind == null ? null : PositionKind.valueOf(kind),
                event.text("positionName"),
                event.text("positionLevel"),
                event.text("grade"),
                evaluator == null ? null : new PersonId(evaluator));
    }
}
