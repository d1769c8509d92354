package id.siklus.evaluation;

import id.siklus.intake.RecordKey;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Achievements in {@code evaluation.unit_achievement}, and the tasks to set them in {@code evaluation.unit_year}. */
@Repository
class JdbcAchievements implements Achievements {

    /** Of two transactions that meet over one unit, the second sees what the first has written. */
    private static final String IN_TURN = "select pg_advisory_xact_lock(hashtext('evaluation.unit_achievement'))";

    private static final String ADD = """
            insert into evaluation.unit_achievement (unit, period, predicate, set_by, at, sequence, id, source, record)
            select * from unnest(:units::text[], :periods::text[], :predicates::text[], :setBys::text[],
                                 :ats::text[]::timestamptz[], :sequences::text[]::numeric[], :ids::text[],
                                 :sources::text[], :records::text[]::uuid[])
            on conflict do nothing
            """;

    /** The order of facts, whatever the order of arrival: time, sequence, id, source. */
    private static final String ORDER =
            "at desc, sequence desc nulls last, id collate \"C\" desc, source collate \"C\" desc";

    private static final String REPLACED = """
            select record
              from (select a.record, row_number() over (partition by a.unit, a.period order by %s) as place
                      from evaluation.unit_achievement a
                      join (select distinct * from unnest(:units::text[], :periods::text[])) v (unit, period)
                        on a.unit = v.unit and a.period = v.period) ranked
             where place > 1 and record is not null
            """.formatted("a." + ORDER.replace(", ", ", a."));

    private static final String CURRENT = """
            select distinct on (unit) * from evaluation.unit_achievement
             where unit = any(:units::text[]) and period = :period
             order by unit, %s
            """.formatted(ORDER);

    /** The same in one row, to come along with others. */
    static final String CURRENT_AS_COLUMNS = """
            select array_agg(unit) as units, array_agg(predicate) as predicates, array_agg(set_by) as set_bys,
                   array_agg(at) as ats
              from (%s) current
            """.formatted(CURRENT);

    private static final String OF_YEAR = """
            select distinct on (period) * from evaluation.unit_achievement
             where unit = :unit and (period = :year or period like :year || '-%%')
             order by period, %s
            """.formatted(ORDER);

    private static final String ADD_YEARS = """
            insert into evaluation.unit_year (id, unit, year, head, setter, opened_at)
            select v.*, :now
              from unnest(:ids::uuid[], :units::text[], :years::integer[], :heads::text[], :setters::text[]) v
            on conflict do nothing
            returning *
            """;

    private static final String CLOSE = """
            update evaluation.unit_year set closed_at = :now
             where unit = any(:units::text[]) and year = :year and closed_at is null
            returning *
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    JdbcAchievements(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<RecordKey> add(Collection<AchievementFact> facts) {
        jdbc.sql(IN_TURN).query(row -> {});
        jdbc.sql(ADD)
                .param("units", Columns.texts(facts, AchievementFact::unit))
                .param("periods", Columns.texts(facts, AchievementFact::period))
                .param("predicates", Columns.texts(facts, AchievementFact::predicate))
                .param("setBys", Columns.texts(facts, AchievementFact::setBy))
                .param("ats", Columns.texts(facts, AchievementFact::at))
                .param("sequences", Columns.texts(facts, AchievementFact::sequence))
                .param("ids", Columns.texts(facts, AchievementFact::id))
                .param("sources", Columns.texts(facts, AchievementFact::source))
                .param("records", Columns.texts(facts, AchievementFact::record))
                .update();
        return jdbc.sql(REPLACED)
                .param("units", Columns.texts(facts, AchievementFact::unit))
                .param("periods", Columns.texts(facts, AchievementFact::period))
                .query((row, number) -> new RecordKey(row.getObject("record", UUID.class)))
                .list();
    }

    @Override
    public Map<String, Achievement> of(Collection<String> units, String period) {
        return ReadOnce.all(
                question(period),
                units,
                missing -> jdbc
                        .sql(CURRENT)
                        .param("units", Columns.texts(missing, unit -> unit))
                        .param("period", period)
                        .query(JdbcAchievements::achievement)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Achievement::unit, Function.identity())));
    }

    /** Takes in what came along as columns. */
    static void tell(Collection<String> units, String period, ResultSet row) throws SQLException {
        Map<String, Achievement> told = new HashMap<>();
        if (row.getArray("units") != null) {
            String[] achieved = (String[]) row.getArray("units").getArray();
            String[] predicates = (String[]) row.getArray("predicates").getArray();
            String[] setBys = (String[]) row.getArray("set_bys").getArray();
            Timestamp[] ats = (Timestamp[]) row.getArray("ats").getArray();
            for (int index = 0; index < achieved.length; index++) {
                told.put(
                        achieved[index],
                        new Achievement(
                                achieved[index],
                                period,
                                UnitPredicate.valueOf(predicates[index]),
                                setBys[index],
                                ats[index].toInstant()));
            }
        }
        ReadOnce.tell(question(period), units, told);
    }

    private static Object question(String period) {
        return List.of(Achievement.class, period);
    }

    @Override
    public List<Achievement> ofYear(String unit, int year) {
        return jdbc.sql(OF_YEAR)
                .param("unit", unit)
                .param("year", Integer.toString(year))
                .query(JdbcAchievements::achievement)
                .list();
    }

    @Override
    public List<UnitYear> addNew(Collection<UnitYear> years) {
        return jdbc.sql(ADD_YEARS)
                .param("now", now())
                .param("ids", Columns.texts(years, UnitYear::id))
                .param("units", Columns.texts(years, UnitYear::unit))
                .param("years", Columns.texts(years, UnitYear::year))
                .param("heads", Columns.texts(years, UnitYear::head))
                .param("setters", Columns.texts(years, UnitYear::setter))
                .query(JdbcAchievements::unitYear)
                .list();
    }

    @Override
    public List<UnitYear> years(Collection<UUID> ids) {
        return jdbc.sql("select * from evaluation.unit_year where id = any(:ids::uuid[]) order by id")
                .param("ids", Columns.texts(ids, id -> id))
                .query(JdbcAchievements::unitYear)
                .list();
    }

    @Override
    public List<UnitYear> close(Collection<String> units, int year) {
        return jdbc.sql(CLOSE)
                .param("now", now())
                .param("units", Columns.texts(units, unit -> unit))
                .param("year", year)
                .query(JdbcAchievements::unitYear)
                .list();
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }

    private static Achievement achievement(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Achievement(
                row.getString("unit"),
                row.getString("period"),
                UnitPredicate.valueOf(row.getString("predicate")),
                row.getString("set_by"),
                at);
    }

    private static UnitYear unitYear(ResultSet row, int number) throws SQLException {
        return new UnitYear(
                row.getString("unit"),
                row.getInt("year"),
                new PersonId(row.getString("head")),
                new PersonId(row.getString("setter")));
    }
}
