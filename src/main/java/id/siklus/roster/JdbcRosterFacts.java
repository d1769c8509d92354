package id.siklus.roster;

import static id.siklus.shared.Columns.texts;

import id.siklus.roster.RosterFact.Kind;
import id.siklus.roster.RosterFact.Told;
import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts in {@code roster.fact}, and the rows of {@code roster.assignment} that are laid out from them. */
@Repository
class JdbcRosterFacts {

    /** Facts about people are rare and hang together, so those who write them follow one another. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('roster.fact'))";

    private static final String OF = "select * from roster.fact where employee = any(:people::text[])";

    private static final String BELOW = """
            select distinct f.employee
              from roster.fact f
             where f.evaluator = any(:evaluators::text[])
            """;

    private static final String GONE =
            "select id from roster.employee where id = any(:people::text[]) and last_day is not null";

    private static final String ADD = """
            insert into roster.fact
                (employee, kind, effective_on, at, sequence, event_id, source, record, fingerprint, unit, position_kind,
                 position_name, position_level, grade, evaluator, detail)
            select *
              from unnest(
                :employees::text[], :kinds::text[], :effective::date[], :at::timestamptz[], :sequences::numeric[],
                :eventIds::text[], :sources::text[], :records::text[]::uuid[], :fingerprints::bigint[], :units::text[],
                :positionKinds::text[], :positionNames::text[], :levels::text[], :grades::text[], :evaluators::text[],
                :details::text[])
            on conflict do nothing
            """;

    private static final String CLEAR = "delete from roster.assignment where employee = any(:people::text[])";

    private static final String LAY = """
            insert into roster.assignment
                (employee, valid_from, valid_to, unit, position_kind, position_name, position_level, grade, evaluator)
            select *
              from unnest(
                :employees::text[], :from::date[], :to::date[], :units::text[], :kinds::text[], :names::text[],
                :levels::text[], :grades::text[], :evaluators::text[])
            """;

    private static final String END = """
            update roster.employee e
               set last_day = ended.last_day
              from unnest(:people::text[], :lastDays::date[]) as ended (id, last_day)
             where e.id = ended.id and e.last_day is distinct from ended.last_day
            """;

    private final JdbcClient jdbc;

    JdbcRosterFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock() {
        jdbc.sql(LOCK).query(row -> {});
    }

    Map<PersonId, List<RosterFact>> of(Collection<PersonId> people) {
        return jdbc.sql(OF).param("people", texts(people, PersonId::value)).query(JdbcRosterFacts::fact).list().stream()
                .collect(Collectors.groupingBy(RosterFact::employee));
    }

    /** The same, and of everybody whom the way up from these people leads to. */
    Map<PersonId, List<RosterFact>> withThoseAbove(Collection<PersonId> people) {
        Map<PersonId, List<RosterFact>> found = new HashMap<>();
        Set<PersonId> asked = new HashSet<>();
        Set<PersonId> next = new HashSet<>(people);
        while (!next.isEmpty()) {
            asked.addAll(next);
            Map<PersonId, List<RosterFact>> step = of(next);
            found.putAll(step);
            next = new HashSet<>();
            for (List<RosterFact> theirs : step.values()) {
                for (RosterFact fact : theirs) {
                    if (fact.post().evaluator() != null) {
                        next.add(fact.post().evaluator());
                    }
                }
            }
            next.removeAll(asked);
        }
        return found;
    }

    /** Everybody who has, had or will have one of these as evaluator. */
    Set<PersonId> below(Collection<PersonId> evaluators) {
        return ids(BELOW, "evaluators", evaluators);
    }

    /** Those of the people whose service has or will have a last day. */
    Set<PersonId> gone(Collection<PersonId> people) {
        return ids(GONE, "people", people);
    }

    void add(List<RosterFact> facts) {
        jdbc.sql(ADD)
                .param("employees", texts(facts, RosterFact::employee))
                .param("kinds", texts(facts, RosterFact::kind))
                .param("effective", texts(facts, RosterFact::effectiveOn))
                .param("at", texts(facts, fact -> fact.told().at()))
                .param("sequences", texts(facts, fact -> fact.told().sequence()))
                .param("eventIds", texts(facts, fact -> fact.told().eventId()))
                .param("sources", texts(facts, fact -> fact.told().source()))
                .param("records", texts(facts, fact -> fact.told().record()))
                .param("fingerprints", texts(facts, fact -> fact.told().fingerprint()))
                .param("units", texts(facts, fact -> fact.post().unit()))
                .param("positionKinds", texts(facts, fact -> fact.post().positionKind()))
                .param("positionNames", texts(facts, fact -> fact.post().positionName()))
                .param("levels", texts(facts, fact -> fact.post().positionLevel()))
                .param("grades", texts(facts, fact -> fact.post().grade()))
                .param("evaluators", texts(facts, fact -> fact.post().evaluator()))
                .param("details", texts(facts, RosterFact::detail))
                .update();
    }

    /** Puts these posts in the place of whatever was laid out for the people before. */
    void lay(Collection<PersonId> people, List<Held> posts) {
        jdbc.sql(CLEAR).param("people", texts(people, PersonId::value)).update();
        jdbc.sql(LAY)
                .param("employees", texts(posts, Held::person))
                .param("from", texts(posts, held -> held.stint().from()))
                .param("to", texts(posts, held -> held.stint().to()))
                .param("units", texts(posts, held -> held.stint().post().unit()))
                .param("kinds", texts(posts, held -> held.stint().post().positionKind()))
                .param("names", texts(posts, held -> held.stint().post().positionName()))
                .param("levels", texts(posts, held -> held.stint().post().positionLevel()))
                .param("grades", texts(posts, held -> held.stint().post().grade()))
                .param("evaluators", texts(posts, held -> held.stint().post().evaluator()))
                .update();
    }

    void end(Map<PersonId, Career> careers) {
        jdbc.sql(END)
                .param("people", texts(careers.keySet(), PersonId::value))
                .param("lastDays", texts(careers.values(), Career::lastDay))
                .update();
    }

    /** Days of somebody in a post. */
    record Held(PersonId person, Stint stint) {}

    private Set<PersonId> ids(String sql, String name, Collection<PersonId> people) {
        return jdbc.sql(sql).param(name, texts(people, PersonId::value)).query(String.class).list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    private static RosterFact fact(ResultSet row, int number) throws SQLException {
        BigDecimal sequence = row.getBigDecimal("sequence");
        return new RosterFact(
                new PersonId(row.getString("employee")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                new Told(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        sequence == null ? null : sequence.toBigInteger(),
                        row.getString("event_id"),
                        row.getString("source"),
                        row.getObject("record", UUID.class),
                        row.getObject("fingerprint", Long.class)),
                post(row),
                row.getString("detail"));
    }

    private static Post post(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("position_kind");
        @Nullable String evaluator = row.getString("evaluator");
        return new Post(
                row.getString("unit"),
                kind == null ? null : PositionKind.valueOf(kind),
                row.getString("position_name"),
                row.getString("position_level"),
                row.getString("grade"),
                evaluator == null ? null : new PersonId(evaluator));
    }
}
