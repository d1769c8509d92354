package id.siklus.work;

import id.siklus.cycle.Office;
import id.siklus.ledger.ClosedMonths;
import id.siklus.ledger.LedgerTopic;
import id.siklus.shared.PersonId;
import id.siklus.work.WorkTask.Part;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkLedger implements WorkLedger {

    private static final String FIGURES = """
            select indicator_code,
                   :month::date as month,
                   coalesce(sum(amount) filter (where completed_in = :month and counted), 0) as realised,
                   coalesce(sum(amount) filter (where state = 'IN_PROGRESS'), 0) as in_hand,
                   count(*) filter (where completed_in = :month and counted) as tasks
              from (select t.indicator_code, t.state, s.completed_in, s.counted,
                           coalesce(t.quantity_done, t.quantity, 1) * s.share as amount
                      from work.task_share s
                      join work.task t on t.source = s.source and t.task_id = s.task_id
                     where s.person = :person
                       and (s.completed_in = :month or s.completed_in is null and s.began_in <= :month)) parts
             group by indicator_code
             order by indicator_code nulls last
            """;

    private static final String REALISED = """
            select t.indicator_code,
                   s.completed_in as month,
                   sum(coalesce(t.quantity_done, t.quantity, 1) * s.share) as realised,
                   0 as in_hand,
                   count(*) as tasks
              from work.task_share s
              join work.task t on t.source = s.source and t.task_id = s.task_id
             where s.person = :person and s.completed_in between :first and :last and s.counted
             group by t.indicator_code, s.completed_in
             order by t.indicator_code nulls last, s.completed_in
            """;

    private static final String TASKS = """
            select t.*, s.person, s.share, parts.people, parts.shares
              from work.task_share s
              join work.task t on t.source = s.source and t.task_id = s.task_id
             cross join lateral (select array_agg(o.person order by o.person) as people,
                                        array_agg(o.share order by o.person) as shares
                                   from work.task_share o
                                  where o.source = t.source and o.task_id = t.task_id and o.share > 0) parts
             where s.person = :person
               and (t.cancelled_in is null or t.cancelled_in >= :month)
               and (s.completed_in = :month
                    or s.began_in <= :month and (s.completed_in is null or s.completed_in > :month))
             order by t.newest_fact_at desc, t.source, t.task_id
            """;

    private static final String RECENT = """
            select f.at, f.source, f.task_id, t.title, f.kind, f.percent, f.quantity_done, t.unit
              from (select record, source, task_id, at, sequence, id, kind, percent, quantity_done
                      from work.fact
                     where employee = :person and not late
                     order by at desc
                     limit :limit) f
              join work.task t on t.source = f.source and t.task_id = f.task_id
             order by f.at desc, f.sequence desc nulls last, f.id desc
            """;

    private final JdbcClient jdbc;
    private final ClosedMonths closedMonths;
    private final JdbcDataRequests requests;
    private final Office office;

    JdbcWorkLedger(JdbcClient jdbc, ClosedMonths closedMonths, JdbcDataRequests requests, Office office) {
        this.jdbc = jdbc;
        this.closedMonths = closedMonths;
        this.requests = requests;
        this.office = office;
    }

    @Override
    public List<IndicatorFigure> figures(PersonId person, YearMonth month) {
        return jdbc.sql(FIGURES)
                .param("person", person.value())
                .param("month", month.atDay(1))
                .query(JdbcWorkLedger::figure)
                .list();
    }

    @Override
    public List<IndicatorFigure> figures(PersonId person, int year) {
        return jdbc.sql(REALISED)
                .param("person", person.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(JdbcWorkLedger::figure)
                .list();
    }

    @Override
    public List<WorkTask> tasks(PersonId person, YearMonth month) {
        return jdbc.sql(TASKS)
                .param("person", person.value())
                .param("month", month.atDay(1))
                .query(JdbcWorkLedger::task)
                .list();
    }

    @Override
    public List<DataRequest> requests(PersonId person, YearMonth month) {
        ZoneId zone = office.zone();
        return requests.openIn(
                person,
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    @Override
    public List<RecentFact> recent(PersonId person, int limit) {
        return jdbc.sql(RECENT)
                .param("person", person.value())
                .param("limit", limit)
                .query(JdbcWorkLedger::fact)
                .list();
    }

    @Override
    public Set<PersonId> closed(Collection<PersonId> people, YearMonth month) {
        return closedMonths.closed(LedgerTopic.WORK, people, month);
    }

    private static IndicatorFigure figure(ResultSet row, int number) throws SQLException {
        return new IndicatorFigure(
                row.getString("indicator_code"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Amounts.tidy(row.getBigDecimal("realised")),
                Amounts.tidy(row.getBigDecimal("in_hand")),
                row.getInt("tasks"));
    }

    private static WorkTask task(ResultSet row, int number) throws SQLException {
        return new WorkTask(
                row.getString("source"),
                row.getString("task_id"),
                new PersonId(row.getString("person")),
                row.getString("title"),
                TaskState.valueOf(row.getString("state")),
                row.getString("indicator_code"),
                amount(row, "quantity"),
                amount(row, "quantity_done"),
                amount(row, "percent"),
                Amounts.tidy(row.getBigDecimal("share")),
                row.getBoolean("returned"),
                row.getInt("rescheduled"),
                instant(row, "due_at"),
                instant(row, "completed_at"),
                quality(row.getString("quality")),
                row.getString("return_reason"),
                Amounts.tidy(row.getBigDecimal("delegated")),
                parts(row));
    }

    private static List<Part> parts(ResultSet row) throws SQLException {
        List<Part> parts = new ArrayList<>();
        Array people = row.getArray("people");
        if (people != null) {
            String[] names = (String[]) people.getArray();
            BigDecimal[] shares = (BigDecimal[]) row.getArray("shares").getArray();
            for (int index = 0; index < names.length; index++) {
                parts.add(new Part(names[index], Amounts.tidy(shares[index])));
            }
        }
        return parts;
    }

    private static RecentFact fact(ResultSet row, int number) throws SQLException {
        BigDecimal done = row.getBigDecimal("quantity_done");
        return new RecentFact(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                row.getString("task_id"),
                row.getString("title"),
                FactKind.valueOf(row.getString("kind")).word(),
                done == null ? Amounts.percent(row.getBigDecimal("percent")) : Amounts.of(done, row.getString("unit")));
    }

    private static @Nullable Quality quality(@Nullable String name) {
        return name == null ? null : Quality.valueOf(name);
    }

    private static @Nullable BigDecimal amount(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : Amounts.tidy(amount);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
