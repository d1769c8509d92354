package id.siklus.work;

import id.siklus.cycle.Office;
import id.siklus.ledger.ClosedMonths;
import id.siklus.ledger.LedgerTopic;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkLedger implements WorkLedger {

    /** Realised sums by the month of completion, what is open by the month in which it began, and how much came late. */
    private static final String FIGURES = """
            select 'DONE' as part,
                   t.indicator_code,
                   s.completed_in as month,
                   coalesce(sum(coalesce(t.quantity_done, t.quantity, 1) * s.share) filter (where s.counted), 0) as realised,
                   0 as in_hand,
                   count(*) filter (where s.counted) as tasks
              from work.task_share s
              join work.task t on t.source = s.source and t.task_id = s.task_id
             where s.person = :person and s.completed_in between :first and :last
             group by t.indicator_code, s.completed_in
            union all
            select 'OPEN', t.indicator_code, s.began_in, 0,
                   coalesce(sum(coalesce(t.quantity_done, t.quantity, 1) * s.share)
                            filter (where t.state = 'IN_PROGRESS'), 0),
                   0
              from work.task_share s
              join work.task t on t.source = s.source and t.task_id = s.task_id
             where s.person = :person and s.completed_in is null and s.began_in <= :last
             group by t.indicator_code, s.began_in
            union all
            select 'LATE', null, date_trunc('month', late.moment at time zone :zone)::date, 0, 0, count(*)
              from (select coalesce(completed_at, at) as moment
                      from work.fact
                     where employee = :person and late and not declined
                    union all
                    select f.completed_at
                      from work.fact_share s
                      join work.fact f on f.record = s.record
                     where s.person = :person and not s.counted and not s.declined and not f.late
                    union all
                    select at
                      from work.request_fact
                     where employee = :person and late and not declined) late
             group by 3
             order by indicator_code nulls last, month
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

    /**
     * Always at least one row: the newest facts and the figures of the year stand in each, beside a task where there is
     * one.
     */
    private static final String GLANCE = """
            select newest.facts, figures.parts as figures, listed.*
              from (select jsonb_agg(to_jsonb(f) order by f.at desc, f.sequence desc nulls last, f.id desc) as facts
                      from (select n.*, t.title, t.unit
                              from (select source, task_id, at, sequence, id, kind, percent, quantity_done
                                      from work.fact
                                     where employee = :person and not late
                                     order by at desc
                                     limit :newest) n
                              join work.task t on t.source = n.source and t.task_id = n.task_id) f) newest
             cross join (select jsonb_agg(to_jsonb(figure)) as parts from (%s) figure) figures
              left join (%s) listed on listed.indicator_code is null or not listed.indicator_code = any(:known)
             order by listed.newest_fact_at desc, listed.source, listed.task_id
            """.formatted(FIGURES, TASKS);

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
        Map<String, IndicatorFigure> figures = new LinkedHashMap<>();
        for (Part part : parts(person, month.getYear())) {
            IndicatorFigure figure = part.figure;
            if (part.countsIn(month)) {
                figures.merge(
                        Objects.requireNonNullElse(figure.indicatorCode(), ""),
                        new IndicatorFigure(
                                figure.indicatorCode(), month, figure.realised(), figure.inHand(), figure.tasks()),
                        JdbcWorkLedger::plus);
            }
        }
        return List.copyOf(figures.values());
    }

    @Override
    public List<IndicatorFigure> figures(PersonId person, int year) {
        return parts(person, year).stream()
                .filter(part -> part.kind.equals("DONE"))
                .map(Part::figure)
                .filter(figure -> figure.tasks() > 0)
                .toList();
    }

    @Override
    public int lateFacts(PersonId person, YearMonth month) {
        return parts(person, month.getYear()).stream()
                .filter(part -> part.kind.equals("LATE") && part.figure.month().equals(month))
                .mapToInt(part -> part.figure.tasks())
                .sum();
    }

    private List<Part> parts(PersonId person, int year) {
        return ReadOnce.of(
                figuresOf(person, year),
                () -> of(FIGURES, person, year)
                        .query((row, number) -> new Part(row.getString("part"), figure(row)))
                        .list());
    }

    private StatementSpec of(String figures, PersonId person, int year) {
        return jdbc.sql(figures)
                .param("person", person.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("zone", office.zone().getId());
    }

    private static Object figuresOf(PersonId person, int year) {
        return List.of(IndicatorFigure.class, person, year);
    }

    /** A part of a year's figures: done in the month, open since the month, or only late in it. */
    record Part(String kind, IndicatorFigure figure) {

        boolean countsIn(YearMonth month) {
            return switch (kind) {
                case "DONE" -> figure.month().equals(month);
                case "OPEN" -> !figure.month().isAfter(month);
                default -> false;
            };
        }
    }

    private static IndicatorFigure plus(IndicatorFigure one, IndicatorFigure other) {
        return new IndicatorFigure(
                one.indicatorCode(),
                one.month(),
                Amounts.tidy(one.realised().add(other.realised())),
                Amounts.tidy(one.inHand().add(other.inHand())),
                one.tasks() + other.tasks());
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
    public Glance glance(PersonId person, YearMonth month, Collection<String> known, int newest) {
        List<WorkTask> unmatched = new ArrayList<>();
        List<RecentFact> facts = new ArrayList<>();
        List<Part> figures = new ArrayList<>();
        of(GLANCE, person, month.getYear())
                .param("month", month.atDay(1))
                .param("known", known.toArray(String[]::new))
                .param("newest", newest)
                .query(row -> {
                    if (row.isFirst()) {
                        facts.addAll(JsonRows.facts(row.getString("facts")));
                        figures.addAll(JsonRows.figures(row.getString("figures")));
                    }
                    if (row.getString("task_id") != null) {
                        unmatched.add(task(row, 0));
                    }
                });
        ReadOnce.of(figuresOf(person, month.getYear()), () -> figures);
        return new Glance(unmatched, facts);
    }

    @Override
    public Set<PersonId> closed(Collection<PersonId> people, YearMonth month) {
        return closedMonths.closed(LedgerTopic.WORK, people, month);
    }

    private static IndicatorFigure figure(ResultSet row) throws SQLException {
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

    private static List<WorkTask.Part> parts(ResultSet row) throws SQLException {
        List<WorkTask.Part> parts = new ArrayList<>();
        Array people = row.getArray("people");
        if (people != null) {
            String[] names = (String[]) people.getArray();
            BigDecimal[] shares = (BigDecimal[]) row.getArray("shares").getArray();
            for (int index = 0; index < names.length; index++) {
                parts.add(new WorkTask.Part(names[index], Amounts.tidy(shares[index])));
            }
        }
        return parts;
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
