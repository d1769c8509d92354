package id.siklus.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the tables of the intake and of the day ledger as a stream of taps of the agency would have filled them, month by
 * month, in pieces. Partition 99 holds them: no broker has it.
 */
final class Filling {

    private static final int PIECE = 500_000;

    private static final String NUMBERED = """
            with person as materialized (
                select id, row_number() over (order by id) - 1 as place from roster.employee),
            numbered as materialized (
                select n, n %% a.people as place, n / a.people as round
                  from generate_series(%d::bigint, %d::bigint) as n, (select count(*) as people from person) a),
            fact as materialized (
                select n, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as key, p.id as person,
                       timestamptz '2024-02-01 00:00:01+00' + make_interval(hours => (round * 5)::integer,
                                                                            secs => n %% 1800) as at
                  from numbered
                  join person p using (place))
            """;

    private static final List<String> TABLES = List.of("""
            insert into intake.record (topic, partition, "offset", key, received_at, fate)
            select 'attendance.events.v1', 99, n, key, now(), 'APPLIED' from fact order by n
            """, """
            insert into intake.identity (source, id, content, key)
            select 'urn:bench:past', lpad(n::text, 12, '0'), hashint8(n), key from fact order by n
            """, """
            insert into intake.event (key, received_at, source, id, type, subject, time, first, data)
            select key, now(), 'urn:bench:past', lpad(n::text, 12, '0'), 'id.siklus.attendance.recorded.v1', person,
                   at, true,
                   '{"kind":"CHECK_IN","method":"DEVICE","place":"OFFICE","device":"GATE-' || n %% 40 || '","score":0.97}'
              from fact order by n
            """, """
            insert into attendance.tap (employee, day, at, kind, fingerprint, method, place, source, id, late, record)
            select person, (at + interval '7 hours')::date, at, 'CHECK_IN', hashint8(n), 'DEVICE', 'OFFICE',
                   'urn:bench:past', lpad(n::text, 12, '0'), false, key
              from fact order by person, n
            """);

    private final JdbcClient jdbc;

    Filling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill(int events) {
        jdbc.sql("select intake.prepare_month(date_trunc('month', now())::date)")
                .query(row -> {});
        for (int from = 0; from < events; from += PIECE) {
            String numbered = NUMBERED.formatted(from, Math.min(from + PIECE, events) - 1);
            TABLES.stream()
                    .parallel()
                    .forEach(table ->
                            jdbc.sql(numbered + table.replace("%%", "%")).update());
        }
        jdbc.sql("insert into intake.consumer_offset (topic, partition, first_offset, next_offset) "
                        + "values ('attendance.events.v1', 99, 0, :events)")
                .param("events", events)
                .update();
        jdbc.sql("insert into intake.fate_count (topic, partition, fate, records) "
                        + "values ('attendance.events.v1', 99, 'APPLIED', :events)")
                .param("events", events)
                .update();
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("checkpoint").update();
    }
}
