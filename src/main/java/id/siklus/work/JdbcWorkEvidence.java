package id.siklus.work;

import id.siklus.cycle.Office;
import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkEvidence implements WorkEvidence {

    /** Sums to the same figure as the ledger's: what counts is what {@code figures} adds up. */
    private static final String BEHIND = """
            select s.source, s.task_id, t.title, t.indicator_code,
                   coalesce(t.quantity_done, t.quantity, 1) as quantity, t.unit, s.share,
                   coalesce(t.completed_at, t.newest_fact_at) as at,
                   (select count(*) from work.fact f
                     where f.source = s.source and f.task_id = s.task_id and not f.late) as events,
                   case when t.state in ('RETURNED', 'CANCELLED') then t.state
                        when s.completed_in is null then 'IN_HAND'
                        when s.counted then 'COUNTED'
                        when s.share = 0 then 'OTHERS'
                        else 'LATE' end as weight,
                   case when t.state = 'RETURNED' then t.return_reason end as return_reason
              from work.task_share s
              join work.task t on t.source = s.source and t.task_id = s.task_id
             where s.person = :person and t.state <> 'ASSIGNED'
               and (t.cancelled_in is null or t.cancelled_in >= :month)
               and (s.completed_in = :month or s.completed_in is null and s.began_in <= :month)
             union all
            select f.source, f.task_id, coalesce(t.title, f.title), coalesce(t.indicator_code, f.indicator_code),
                   coalesce(f.quantity_done, t.quantity, 1), t.unit, coalesce(p.share, 0), f.completed_at, 1,
                   case when coalesce(p.share, 0) = 0 then 'OTHERS' else 'LATE' end, null
              from work.fact f
              left join work.task t on t.source = f.source and t.task_id = f.task_id
              left join work.fact_share p on p.record = f.record and p.person = :person
             where f.employee = :person and f.late and f.kind = 'COMPLETED'
               and f.completed_at >= :from and f.completed_at < :to
             order by at desc nulls last, source, task_id
            """;

    private final JdbcClient jdbc;
    private final Office office;

    JdbcWorkEvidence(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    @Override
    public List<TaskEvidence> behind(PersonId person, YearMonth month) {
        return jdbc.sql(BEHIND)
                .param("person", person.value())
                .param("month", month.atDay(1))
                .param("from", month.atDay(1).atStartOfDay(office.zone()).toOffsetDateTime())
                .param(
                        "to",
                        month.plusMonths(1).atDay(1).atStartOfDay(office.zone()).toOffsetDateTime())
                .query(JdbcWorkEvidence::evidence)
                .list();
    }

    private static TaskEvidence evidence(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new TaskEvidence(
                row.getString("source"),
                row.getString("task_id"),
                row.getString("title"),
                row.getString("indicator_code"),
                Amounts.tidy(row.getBigDecimal("quantity")),
                row.getString("unit"),
                Amounts.tidy(row.getBigDecimal("share")),
                at == null ? null : at.toInstant(),
                row.getInt("events"),
                TaskEvidence.Weight.valueOf(row.getString("weight")),
                row.getString("return_reason"));
    }
}
