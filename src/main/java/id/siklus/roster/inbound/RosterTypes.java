package id.siklus.roster.inbound;

import id.siklus.intake.EventRecord;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.PositionKind;
import id.siklus.roster.Post;
import id.siklus.roster.RosterDraft.Identity;
import id.siklus.roster.RosterFact;
import id.siklus.roster.RosterFact.Kind;
import id.siklus.roster.RosterFact.Told;
import id.siklus.roster.SpellFact;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the events about people into facts. */
final class RosterTypes {

    static final String JOINED = "id.siklus.roster.employee-joined.v1";
    static final String CHANGED = "id.siklus.roster.assignment-changed.v1";
    static final String LEFT = "id.siklus.roster.employee-left.v1";
    static final String ACTING = "id.siklus.roster.acting-appointed.v1";
    static final String ACTING_ENDED = "id.siklus.roster.acting-ended.v1";
    static final String ABSENCE = "id.siklus.roster.long-absence-started.v1";
    static final String ABSENCE_ENDED = "id.siklus.roster.long-absence-ended.v1";
    static final Set<String> ALL = Set.of(JOINED, CHANGED, LEFT, ACTING, ACTING_ENDED, ABSENCE, ABSENCE_ENDED);

    private static final Map<String, SpellFact.Kind> SPELLS = Map.of(
            ACTING, SpellFact.Kind.ACTING,
            ACTING_ENDED, SpellFact.Kind.ACTING_ENDED,
            ABSENCE, SpellFact.Kind.ABSENCE,
            ABSENCE_ENDED, SpellFact.Kind.ABSENCE_ENDED);

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
                told(event, kind == Kind.JOINED ? event.fingerprint(CONTENT) : null),
                kind == Kind.LEFT ? Post.NONE : post(event),
                detail);
    }

    /** Whether the event is about days of acting for others, or away. */
    static boolean isSpell(EventRecord event) {
        return SPELLS.containsKey(event.type());
    }

    /** A beginning with its planned end, or an end on its day. */
    static SpellFact spell(EventRecord event) {
        String actsFor = event.text("for");
        String last = event.text("on") == null ? event.text("to") : event.text("on");
        return new SpellFact(
                event.person(),
                Objects.requireNonNull(SPELLS.get(event.type())),
                actsFor == null ? null : new PersonId(actsFor),
                day(event.text("from")),
                day(last),
                event.text("kind") == null ? event.text("reason") : event.text("kind"),
                told(event, null));
    }

    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Told told(EventRecord event, @Nullable Long fingerprint) {
        return new Told(
                event.time(),
                event.sequence(),
                event.id(),
                event.source(),
                event.key().value(),
                fingerprint);
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
