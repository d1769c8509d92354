package id.siklus.intake;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import id.siklus.web.People;
import id.siklus.web.People.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The admin of the agency puts a record aside that cannot be applied. It stays listed, with the reason. */
@UseCase
public class DismissRecord {

    /** Fates that a person may end: nothing of such records is in a ledger. */
    private static final Set<Fate> DISMISSIBLE = Set.of(Fate.REJECTED, Fate.QUARANTINED, Fate.EXPIRED, Fate.WAITING);

    private static final int SHORTEST_REASON = 10;

    private final JdbcDismissal dismissal;
    private final JdbcInspection inspection;
    private final FateTally tally;
    private final People people;
    private final AuditTrail audit;

    DismissRecord(
            JdbcDismissal dismissal, JdbcInspection inspection, FateTally tally, People people, AuditTrail audit) {
        this.dismissal = dismissal;
        this.inspection = inspection;
        this.tally = tally;
        this.people = people;
        this.audit = audit;
    }

    /** Whether somebody may put records aside, and this one is of those that can be. */
    public boolean mayDismiss(PersonId viewer, Fate fate) {
        return isAdmin(viewer) && DISMISSIBLE.contains(fate);
    }

    /**
     * Puts the record aside; one that waits is not woken any more.
     *
     * @param key of the record, as it was typed
     * @return the record as it stands now
     */
    public RecordSummary dismiss(PersonId actor, String key, String reason) {
        if (!isAdmin(actor)) {
            throw IntakeRefused.notAdmin();
        }
        UUID record = RecordKey.parse(key);
        RecordSummary before = find(record, key);
        String checked = checked(reason);
        Dismissed dismissed = dismissal
                .dismiss(record, DISMISSIBLE, Reason.of("intake.reason.dismissed", checked))
                .orElseThrow(
                        () -> IntakeRefused.notDismissible(find(record, key).fate()));
        FateCounts fates = new FateCounts();
        fates.move(dismissed.partition(), dismissed.from(), Fate.DISMISSED);
        tally.note(fates);
        audit.append(actor, "intake.dismissed", key, line(before, dismissed.from(), checked));
        return find(record, key);
    }

    private static Map<String, Object> line(RecordSummary record, Fate from, String reason) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("from", from);
        Optional.ofNullable(record.source()).ifPresent(source -> line.put("source", source));
        Optional.ofNullable(record.id()).ifPresent(id -> line.put("id", id));
        line.put("reason", reason);
        return line;
    }

    private RecordSummary find(UUID record, String key) {
        return inspection
                .record(record)
                .orElseThrow(() -> IntakeRefused.unknownRecord(key))
                .summary();
    }

    private boolean isAdmin(PersonId person) {
        return people.find(person).map(People.Person::roles).orElse(Set.of()).contains(Role.AGENCY_ADMIN);
    }

    private static String checked(String reason) {
        String stripped = reason.strip();
        if (stripped.length() < SHORTEST_REASON) {
            throw IntakeRefused.reasonTooShort(SHORTEST_REASON);
        }
        return stripped;
    }

    /** What became of a record: where it is counted, and what it was before. */
    record Dismissed(PartitionName partition, Fate from) {}
}
