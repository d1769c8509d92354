package id.siklus.work;

import id.siklus.intake.RecordKey;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of the ledger of tasks came late, and what was decided about it. */
@Repository
class JdbcLateWork {

    /** Facts of the people themselves, and their shares in what others completed. */
    private static final String UNDECIDED = """
            select 'TASK' as part, f.record, f.employee as person, f.source, f.task_id as thing, f.kind, f.at,
                   f.sequence, f.id
              from work.fact f
             where f.employee = any(:people) and f.late and not f.declined
               and coalesce(f.completed_at, f.at) >= :since and coalesce(f.completed_at, f.at) < :until
            union all
            select 'SHARE', f.record, s.person, f.source, f.task_id, f.kind, f.at, f.sequence, f.id
              from work.fact_share s
              join work.fact f on f.record = s.record
             where s.person = any(:people) and not s.counted and not s.declined
               and not f.late and f.completed_at >= :since and f.completed_at < :until
            union all
            select 'REQUEST', r.record, r.employee, r.source, r.request_id, r.kind, r.at, r.sequence, r.id
              from work.request_fact r
             where r.employee = any(:people) and r.late and not r.declined and r.at >= :since and r.at < :until
             order by at, sequence nulls first, id
            """;

    private static final String MONTHS = """
            select distinct person, date_trunc('month', moment at time zone :zone)::date as month
              from (select employee as person, coalesce(completed_at, at) as moment
                      from work.fact
                     where employee = any(:people) and late and not declined
                    union all
                    select s.person, f.completed_at
                      from work.fact_share s
                      join work.fact f on f.record = s.record
                     where s.person = any(:people) and not s.counted and not s.declined and not f.late
                    union all
                    select employee, at
                      from work.request_fact
                     where employee = any(:people) and late and not declined) parts
            """;

    private static final String ACCEPT_FACTS =
            "update work.fact set late = false where record = any(:records::text[]::uuid[])";

    private static final String ACCEPT_REQUESTS =
            "update work.request_fact set late = false where record = any(:records::text[]::uuid[])";

    private static final String COUNT_SHARES = """
            update work.fact_share set counted = :counted
             where record = any(:records::text[]::uuid[]) and person = any(:people)
            """;

    private static final String DECLINE_FACTS =
            "update work.fact set declined = true where record = any(:records::text[]::uuid[])";

    private static final String DECLINE_REQUESTS =
            "update work.request_fact set declined = true where record = any(:records::text[]::uuid[])";

    private static final String DECLINE_SHARES = """
            update work.fact_share set declined = true
             where record = any(:records::text[]::uuid[]) and person = :person
            """;

    private static final String DOERS = """
            select distinct person from work.fact_share where record = any(:records::text[]::uuid[])
            """;

    private final JdbcClient jdbc;

    JdbcLateWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Undecided> undecided(Collection<PersonId> people, Instant since, Instant until) {
        return jdbc.sql(UNDECIDED)
                .param("people", Columns.texts(people, PersonId::value))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(JdbcLateWork::undecided)
                .list();
    }

    /** The office months of these people of which something came late. */
    Map<PersonId, Set<YearMonth>> months(Collection<PersonId> people, ZoneId zone) {
        Map<PersonId, Set<YearMonth>> months = new HashMap<>();
        jdbc.sql(MONTHS)
                .param("people", Columns.texts(people, PersonId::value))
                .param("zone", zone.getId())
                .query(row -> {
                    months.computeIfAbsent(new PersonId(row.getString("person")), person -> new HashSet<>())
                            .add(YearMonth.from(row.getObject("month", LocalDate.class)));
                });
        return months;
    }

    /** Everybody with a share in these completed tasks. */
    Set<PersonId> doers(Collection<RecordKey> completions) {
        return Share.people(records(DOERS, completions).query(String.class).list());
    }

    void acceptFacts(Collection<RecordKey> facts) {
        records(ACCEPT_FACTS, facts).update();
    }

    void acceptRequests(Collection<RecordKey> facts) {
        records(ACCEPT_REQUESTS, facts).update();
    }

    void countShares(Collection<RecordKey> completions, Collection<PersonId> people, boolean counted) {
        records(COUNT_SHARES, completions)
                .param("people", Columns.texts(people, PersonId::value))
                .param("counted", counted)
                .update();
    }

    void decline(PersonId person, List<Undecided> undecided) {
        records(DECLINE_FACTS, Undecided.of(Part.TASK, undecided)).update();
        records(DECLINE_REQUESTS, Undecided.of(Part.REQUEST, undecided)).update();
        List<RecordKey> shares = undecided.stream().map(Undecided::record).toList();
        records(DECLINE_SHARES, shares).param("person", person.value()).update();
    }

    private JdbcClient.StatementSpec records(String statement, Collection<RecordKey> records) {
        return jdbc.sql(statement).param("records", Columns.texts(records, RecordKey::value));
    }

    private static Undecided undecided(ResultSet row, int number) throws SQLException {
        Part part = Part.valueOf(row.getString("part"));
        String kind = row.getString("kind");
        return new Undecided(
                part,
                new RecordKey(row.getObject("record", UUID.class)),
                new PersonId(row.getString("person")),
                row.getString("source"),
                row.getString("thing"),
                part == Part.REQUEST
                        ? "data-request-" + kind.toLowerCase(Locale.ROOT)
                        : FactKind.valueOf(kind).word(),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** Whether a fact of the person's own, a share in what a colleague reported, or a fact about a request. */
    enum Part {
        TASK,
        SHARE,
        REQUEST
    }

    /**
     * Something that came late and about which nobody has decided.
     *
     * @param thing number of the task or request
     * @param type of the event without prefix and version
     */
    record Undecided(
            Part part, RecordKey record, PersonId person, String source, String thing, String type, Instant time) {

        TaskRef task() {
            return new TaskRef(source, thing);
        }

        static Set<RecordKey> of(Part part, List<Undecided> undecided) {
            return undecided.stream()
                    .filter(each -> each.part() == part)
                    .map(Undecided::record)
                    .collect(Collectors.toSet());
        }
    }
}
