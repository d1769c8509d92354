package id.siklus.attendance;

import id.siklus.intake.EventRecord;
import id.siklus.intake.RecordKey;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDayLedger implements DayLedger {

    private static final String ADD_PRESENCE = """
            insert into attendance.tap (employee, day, at, kind, fingerprint, method, entered_by, place, flags,
                                        source, id, late, record)
            select * from unnest(:employees::text[], :days::text[]::date[], :times::text[]::timestamptz[],
                                 :kinds::text[], :fingerprints::bigint[], :methods::text[], :enteredBys::text[],
                                 :places::text[], :flags::text[], :sources::text[], :ids::text[],
                                 :lates::text[]::boolean[], :records::text[]::uuid[])
            on conflict do nothing
            returning record
            """;

    /** A correction may name a tap by any of the ids under which it was told. */
    private static final String ADD_ALIASES = """
            insert into attendance.tap_alias (source, id, first_id)
            select t.source, told.id, t.id
              from unnest(:employees::text[], :days::text[]::date[], :times::text[]::timestamptz[], :kinds::text[],
                          :fingerprints::bigint[], :sources::text[], :ids::text[])
                   as told (employee, day, at, kind, fingerprint, source, id)
              join attendance.tap t on t.employee = told.employee and t.day = told.day and t.at = told.at
                                   and t.kind = told.kind and t.fingerprint = told.fingerprint
                                   and t.source = told.source
            on conflict do nothing
            """;

    /** As many turns as there are at most: a lock for each person would be more than the database has room for. */
    private static final String IN_TURN = """
            select pg_advisory_xact_lock(hashtext('attendance.decision'), turn)
              from (select distinct abs(hashtext(employee) % 64) as turn
                      from unnest(:people::text[]) as t (employee)
                     order by turn) turns
            """;

    private static final String ADD_DECISIONS = """
            insert into attendance.day_status (employee, day, decided_at, fingerprint, sequence, source, id, status,
                                               verified, document, late, record)
            select * from unnest(:employees::text[], :days::text[]::date[], :times::text[]::timestamptz[],
                                 :fingerprints::bigint[], :sequences::text[]::numeric[], :sources::text[],
                                 :ids::text[], :statuses::text[], :verifieds::text[]::boolean[], :documents::text[],
                                 :lates::text[]::boolean[], :records::text[]::uuid[])
            on conflict do nothing
            returning record
            """;

    /** A decision that was sent twice stands in the order of facts where the later of its ids puts it. */
    private static final String MOVE_REPEATED = """
            update attendance.day_status d
               set sequence = repeated.sequence, id = repeated.id
              from (select distinct on (employee, day, decided_at, fingerprint, source) *
                      from unnest(:employees::text[], :days::text[]::date[], :times::text[]::timestamptz[],
                                  :fingerprints::bigint[], :sources::text[], :sequences::text[]::numeric[],
                                  :ids::text[])
                           as t (employee, day, decided_at, fingerprint, source, sequence, id)
                     order by employee, day, decided_at, fingerprint, source, sequence desc nulls last,
                              id collate "C" desc) repeated
             where d.employee = repeated.employee and d.day = repeated.day and d.decided_at = repeated.decided_at
               and d.fingerprint = repeated.fingerprint and d.source = repeated.source
               and (coalesce(repeated.sequence, '-Infinity'), repeated.id collate "C")
                   > (coalesce(d.sequence, '-Infinity'), d.id)
            """;

    private static final String REPLACED = """
            select record
              from (select d.record,
                           row_number() over (partition by d.employee, d.day
                                              order by d.decided_at desc, d.sequence desc nulls last, d.id desc,
                                                       d.source desc) as place
                      from (select distinct *
                              from unnest(:employees::text[], :days::text[]::date[]) as t (employee, day)) touched
                      join attendance.day_status d on d.employee = touched.employee and d.day = touched.day
                     where not d.late) ranked
             where place > 1
            """;

    private final JdbcClient jdbc;

    JdbcDayLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<RecordKey> addPresence(List<PresenceFact> facts) {
        List<PresenceFact> rows = facts.stream()
                .sorted(Comparator.comparing(fact -> fact.event().subject()))
                .toList();
        List<EventRecord> events = rows.stream().map(PresenceFact::event).toList();
        Set<RecordKey> repeated = absent(
                events,
                presence(ADD_PRESENCE, rows)
                        .param("methods", Columns.texts(events, event -> event.text("method")))
                        .param("enteredBys", Columns.texts(events, event -> event.text("enteredBy")))
                        .param("places", Columns.texts(events, event -> event.text("place")))
                        .param(
                                "flags",
                                Columns.texts(events, event -> event.data().get("flags")))
                        .param("records", Columns.texts(events, EventRecord::key))
                        .param("lates", Columns.texts(rows, PresenceFact::late)));
        if (!repeated.isEmpty()) {
            presence(
                            ADD_ALIASES,
                            rows.stream()
                                    .filter(row -> repeated.contains(row.event().key()))
                                    .toList())
                    .update();
        }
        return repeated;
    }

    /** The columns that name a record of presence. */
    private StatementSpec presence(String statement, List<PresenceFact> rows) {
        return facts(statement, rows.stream().map(PresenceFact::event).toList())
                .param("days", Columns.texts(rows, PresenceFact::day))
                .param("kinds", Columns.texts(rows, PresenceFact::kind))
                .param("fingerprints", Columns.numbers(rows, PresenceFact::fingerprint));
    }

    @Override
    public void inTurn(Collection<PersonId> people) {
        jdbc.sql(IN_TURN)
                .param("people", Columns.texts(people, PersonId::value))
                .query(row -> {});
    }

    @Override
    public Set<RecordKey> addDecisions(List<DayDecision> decisions) {
        List<DayDecision> rows = decisions.stream()
                .sorted(Comparator.comparing(decision -> decision.event().subject()))
                .toList();
        List<EventRecord> events = rows.stream().map(DayDecision::event).toList();
        Set<RecordKey> repeated = absent(
                events,
                decisions(ADD_DECISIONS, rows)
                        .param("records", Columns.texts(events, EventRecord::key))
                        .param("statuses", Columns.texts(events, event -> event.text("status")))
                        .param("verifieds", Columns.texts(events, event -> event.text("verified")))
                        .param("documents", Columns.texts(events, event -> event.text("document")))
                        .param("lates", Columns.texts(rows, DayDecision::late)));
        if (!repeated.isEmpty()) {
            decisions(
                            MOVE_REPEATED,
                            rows.stream()
                                    .filter(row -> repeated.contains(row.event().key()))
                                    .toList())
                    .update();
        }
        return repeated;
    }

    @Override
    public List<RecordKey> replaced(List<DayDecision> decisions) {
        return replaced(
                Columns.texts(decisions, decision -> decision.event().subject()),
                Columns.texts(decisions, DayDecision::day));
    }

    /** Decisions about days of that month that a later decision has replaced. */
    List<RecordKey> replaced(PersonId person, YearMonth month) {
        List<LocalDate> dates =
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
        return replaced(Columns.texts(dates, date -> person), Columns.texts(dates, date -> date));
    }

    private List<RecordKey> replaced(@Nullable String[] employees, @Nullable String[] dates) {
        return jdbc.sql(REPLACED).param("employees", employees).param("days", dates).query(UUID.class).list().stream()
                .map(RecordKey::new)
                .toList();
    }

    /** The columns that name a decision and its place. */
    private StatementSpec decisions(String statement, List<DayDecision> rows) {
        return facts(statement, rows.stream().map(DayDecision::event).toList())
                .param("days", Columns.texts(rows, DayDecision::day))
                .param("fingerprints", Columns.numbers(rows, DayDecision::fingerprint))
                .param("sequences", Columns.texts(rows, row -> row.event().sequence()));
    }

    /** The columns that every fact has. */
    private StatementSpec facts(String statement, List<EventRecord> events) {
        return jdbc.sql(statement)
                .param("employees", Columns.texts(events, EventRecord::subject))
                .param("times", Columns.texts(events, EventRecord::time))
                .param("sources", Columns.texts(events, EventRecord::source))
                .param("ids", Columns.texts(events, EventRecord::id));
    }

    /** Of the events, those that the statement did not write. */
    private static Set<RecordKey> absent(Collection<EventRecord> events, StatementSpec statement) {
        Set<RecordKey> absent = new HashSet<>();
        events.forEach(event -> absent.add(event.key()));
        statement.query(UUID.class).list().forEach(written -> absent.remove(new RecordKey(written)));
        return absent;
    }
}
