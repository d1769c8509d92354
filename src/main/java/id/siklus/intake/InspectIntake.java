package id.siklus.intake;

import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import id.siklus.web.People;
import id.siklus.web.People.Role;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Lets the admin of the agency and the auditor see what came in, and that none of it is missing. */
@UseCase
public class InspectIntake {

    private static final Set<Role> READERS = Set.of(Role.AGENCY_ADMIN, Role.AUDITOR);

    private final JdbcInspection inspection;
    private final People people;

    InspectIntake(JdbcInspection inspection, People people) {
        this.inspection = inspection;
        this.people = people;
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

    /** Records, newest first. */
    public PageOf<RecordSummary> records(PersonId viewer, RecordQuery query) {
        check(viewer);
        List<RecordSummary> found = inspection.records(query.oneMore());
        if (found.size() <= query.limit()) {
            return new PageOf<>(found, null);
        }
        List<RecordSummary> page = found.subList(0, query.limit());
        return new PageOf<>(page, page.get(page.size() - 1).key().toString());
    }

    /** One record; refuses (404) where there is none with this key. */
    public RecordDetail record(PersonId viewer, String key) {
        check(viewer);
        return inspection.record(RecordKey.parse(key)).orElseThrow(() -> IntakeRefused.unknownRecord(key));
    }

    private void check(PersonId viewer) {
        Set<Role> roles = people.find(viewer).map(People.Person::roles).orElse(Set.of());
        if (Collections.disjoint(roles, READERS)) {
            throw IntakeRefused.withoutRight();
        }
    }
}
