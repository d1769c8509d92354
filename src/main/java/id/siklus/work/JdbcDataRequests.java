package id.siklus.work;

import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import id.siklus.work.JdbcOwned.Naming;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDataRequests implements DataRequests {

    private static final String ADD = """
            insert into work.request_fact (record, source, id, request_id, employee, kind, at, sequence, late, asked_by,
                                           what, due_at, fulfilled_at)
            select * from unnest(:records::text[]::uuid[], :sources::text[], :ids::text[], :requests::text[],
                                 :employees::text[], :kinds::text[], :times::text[]::timestamptz[],
                                 :sequences::text[]::numeric[], :lates::text[]::boolean[], :askers::text[],
                                 :whats::text[], :dues::text[]::timestamptz[], :fulfilleds::text[]::timestamptz[])
            on conflict do nothing
            """;

    /** A request of which only late facts speak is still the request that they describe. */
    private static final String OPEN_IN = """
            select r.source, r.request_id, o.asked_by, o.what, o.at, o.due_at, f.fulfilled_at
              from work.data_request r
              join lateral (select *
                              from work.request_fact o
                             where o.source = r.source and o.request_id = r.request_id and o.kind = 'OPENED'
                             order by o.late, o.at desc, o.sequence desc nulls last, o.id desc
                             limit 1) o on true
              left join lateral (select f.fulfilled_at
                                   from work.request_fact f
                                  where f.source = r.source and f.request_id = r.request_id and f.kind = 'FULFILLED'
                                    and not f.late
                                  order by f.at desc, f.sequence desc nulls last, f.id desc
                                  limit 1) f on true
             where r.employee = :person and o.at < :until
               and (f.fulfilled_at is null or f.fulfilled_at >= :since)
             order by o.due_at, r.source, r.request_id
            """;

    private final JdbcClient jdbc;
    private final JdbcOwned<RequestRef> owned;

    JdbcDataRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.owned = new JdbcOwned<>(
                jdbc,
                "data_request",
                "request_id",
                new Naming<>(RequestRef::source, RequestRef::requestId, RequestRef::new));
    }

    @Override
    public Map<RequestRef, PersonId> hold(Collection<RequestRef> requests) {
        return requests.isEmpty() ? new HashMap<>() : owned.hold(new TreeSet<>(requests));
    }

    @Override
    public void add(Map<RequestRef, PersonId> opened, List<RequestFact> facts) {
        if (!opened.isEmpty()) {
            owned.open(new TreeMap<>(opened));
        }
        if (!facts.isEmpty()) {
            of(ADD, facts.stream().map(RequestFact::request).toList())
                    .param("records", Columns.texts(facts, fact -> fact.event().key()))
                    .param("ids", Columns.texts(facts, fact -> fact.event().id()))
                    .param(
                            "employees",
                            Columns.texts(facts, fact -> fact.event().subject()))
                    .param("kinds", Columns.texts(facts, RequestFact::kind))
                    .param("times", Columns.texts(facts, fact -> fact.event().time()))
                    .param(
                            "sequences",
                            Columns.texts(facts, fact -> fact.event().sequence()))
                    .param("lates", Columns.texts(facts, RequestFact::late))
                    .param("askers", Columns.texts(facts, fact -> fact.text(RequestKind.OPENED, "from")))
                    .param("whats", Columns.texts(facts, fact -> fact.text(RequestKind.OPENED, "what")))
                    .param("dues", Columns.texts(facts, fact -> fact.moment(RequestKind.OPENED, "dueAt")))
                    .param(
                            "fulfilleds",
                            Columns.texts(facts, fact -> fact.moment(RequestKind.FULFILLED, "fulfilledAt")))
                    .update();
        }
    }

    /** Requests of the person that were open at some time of this stretch. */
    List<DataRequest> openIn(PersonId person, Instant since, Instant until) {
        return jdbc.sql(OPEN_IN)
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(JdbcDataRequests::request)
                .list();
    }

    private StatementSpec of(String statement, Collection<RequestRef> requests) {
        return jdbc.sql(statement)
                .param("sources", Columns.texts(requests, RequestRef::source))
                .param("requests", Columns.texts(requests, RequestRef::requestId));
    }

    private static DataRequest request(ResultSet row, int number) throws SQLException {
        OffsetDateTime fulfilled = row.getObject("fulfilled_at", OffsetDateTime.class);
        return new DataRequest(
                row.getString("source"),
                row.getString("request_id"),
                row.getString("asked_by"),
                row.getString("what"),
                instant(row, "at"),
                instant(row, "due_at"),
                fulfilled == null ? null : fulfilled.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
