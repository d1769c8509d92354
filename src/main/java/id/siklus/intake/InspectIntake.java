package id.siklus.intake;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import id.siklus.web.People;
import id.siklus.web.People.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lets the admin of the agency and the auditor see what came in, and that none of it is missing. */
@UseCase
public class InspectIntake {

    private static final Set<Role> READERS = Set.of(Role.AGENCY_ADMIN, Role.AUDITOR);

    private static final Duration RECENT = Duration.ofDays(1);

    private final JdbcInspection inspection;
    private final JdbcFateChanges fateChanges;
    private final JdbcProgress progress;
    private final JdbcPause pause;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    InspectIntake(
            JdbcInspection inspection,
            JdbcFateChanges fateChanges,
            JdbcProgress progress,
            JdbcPause pause,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.inspection = inspection;
        this.fateChanges = fateChanges;
        this.progress = progress;
        this.pause = pause;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All partitions that were ever read.
     *
     * @param recount whether to count the records anew instead of trusting the counters
     */
    public List<PartitionReport> partitions(PersonId viewer, boolean recount) {
        check(viewer);
        return inspection.partitions(recount);
    }

    /** Everything at one look, with a page of records. */
    public IntakeOverview overview(PersonId viewer, RecordQuery query, boolean recount) {
        check(viewer);
        Instant now = clock.instant();
        List<ReasonGroup> groups = fateChanges.reasons(now.minus(RECENT));
        JdbcPause.Standstill standstill = pause.standstill();
        return new IntakeOverview(
                now,
                progress.topics(),
                inspection.partitions(recount),
                groups,
                groups.stream().mapToLong(ReasonGroup::recent).sum(),
                standstill.waiting(),
                standstill.since(),
                standstill.pause(),
                page(query));
    }

    /** Records, newest first. */
    public PageOf<RecordSummary> records(PersonId viewer, RecordQuery query) {
        check(viewer);
        return page(query);
    }

    private PageOf<RecordSummary> page(RecordQuery query) {
        List<RecordSummary> found = inspection.records(query.oneMore());
        if (found.size() <= query.limit()) {
            return new PageOf<>(found, null);
        }
        List<RecordSummary> page = found.subList(0, query.limit());
        return new PageOf<>(page, page.get(page.size() - 1).key().toString());
    }

    /** One record without personal data; refuses (404) where there is none with this key. */
    public RecordDetail record(PersonId viewer, String key) {
        check(viewer);
        return find(key).masking();
    }

    /** One record as it came. Who looks is written down. */
    public RecordDetail reveal(PersonId viewer, String key) {
        check(viewer);
        RecordDetail record = find(key);
        audit.append(viewer, "intake.revealed", record.summary().key().toString(), Map.of());
        return record;
    }

    /** What one replay did, record by record; refuses (404) where there was none with this number. */
    public List<Replayed> replay(PersonId viewer, String run) {
        check(viewer);
        List<Replayed> items = fateChanges.run(RecordKey.parse(run));
        if (items.isEmpty()) {
            throw IntakeRefused.unknownRun(run);
        }
        return items;
    }

    /** Records that somebody should look at, by fate and reason; the most numerous first. */
    public List<ReasonGroup> reasons(PersonId viewer) {
        check(viewer);
        return fateChanges.reasons(clock.instant().minus(RECENT));
    }

    private RecordDetail find(String key) {
        UUID known = RecordKey.parse(key);
        return inspection.record(known, fateChanges.changes(known)).orElseThrow(() -> IntakeRefused.unknownRecord(key));
    }

    void check(PersonId viewer) {
        Set<Role> roles = people.find(viewer).map(People.Person::roles).orElse(Set.of());
        if (Collections.disjoint(roles, READERS)) {
            throw IntakeRefused.withoutRight();
        }
    }
}
