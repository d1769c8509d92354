package id.siklus.ledger;

import id.siklus.intake.RecordKey;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClosedMonths {

    private static final String OF_PEOPLE = """
            select topic, person, month
              from ledger.closed_month
             where topic = any(:topics) and person = any(:people) and month = any(:months::text[]::date[])
            """;

    /** Those who close units and those who tell of people in them follow one another, so that neither misses the other. */
    private static final String LOCK_UNITS = "select pg_advisory_xact_lock(hashtext('ledger.closed_unit'))";

    private static final String OF_UNITS = """
            select topic, unit, month, record
              from ledger.closed_unit
             where unit = any(:units)
               and month between :first and coalesce(:last, date 'infinity')
             order by topic, unit, month
            """;

    private static final String CLOSE_PEOPLE = """
            insert into ledger.closed_month (topic, person, month, record)
            select :topic, * from unnest(:people::text[], :months::text[]::date[], :records::text[]::uuid[])
            on conflict do nothing
            returning person, month
            """;

    private static final String CLOSE_UNITS = """
            insert into ledger.closed_unit (topic, unit, month, record)
            select :topic, * from unnest(:units::text[], :months::text[]::date[], :records::text[]::uuid[])
            on conflict do nothing
            """;

    private static final String CLOSE_BY_LIMIT = """
            insert into ledger.closed_by_limit (month, closed_at)
            select month, :at from unnest(:months::text[]::date[]) month
            on conflict do nothing
            """;

    private static final String CLOSED_BY_LIMIT =
            "select month from ledger.closed_by_limit where month = any(:months::text[]::date[])";

    private final JdbcClient jdbc;

    JdbcClosedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these ledgers are closed for which of the people in which of the months. */
    Map<PersonMonth, Set<LedgerTopic>> ofPeople(
            Collection<LedgerTopic> topics, Collection<PersonId> people, Collection<YearMonth> months) {
        Map<PersonMonth, Set<LedgerTopic>> closed = new HashMap<>();
        jdbc.sql(OF_PEOPLE)
                .param("topics", Columns.texts(topics, LedgerTopic::name))
                .param("people", Columns.texts(people, PersonId::value))
                .param("months", Columns.texts(months, month -> month.atDay(1)))
                .query(row -> {
                    closed.computeIfAbsent(personMonth(row, 0), first -> EnumSet.noneOf(LedgerTopic.class))
                            .add(LedgerTopic.valueOf(row.getString("topic")));
                });
        return closed;
    }

    /** Holds the closed units against others until the end of the transaction. */
    void lockUnits() {
        jdbc.sql(LOCK_UNITS).query(row -> {});
    }

    /**
     * What is closed for these units, of the months that these days touch.
     *
     * @param last absent where they go on for ever
     */
    List<ClosedUnit> closedUnits(Collection<String> units, LocalDate first, @Nullable LocalDate last) {
        return jdbc.sql(OF_UNITS)
                .param("units", Columns.texts(units, unit -> unit))
                .param("first", first.withDayOfMonth(1))
                .param("last", last, Types.DATE)
                .query((row, number) -> new ClosedUnit(
                        LedgerTopic.valueOf(row.getString("topic")),
                        row.getString("unit"),
                        month(row),
                        new RecordKey(row.getObject("record", UUID.class))))
                .list();
    }

    /** A month that a recap has closed for a unit. */
    record ClosedUnit(LedgerTopic topic, String unit, YearMonth month, RecordKey record) {}

    /** Those that were not closed before are returned. */
    List<PersonMonth> closePeople(LedgerTopic topic, Map<PersonMonth, RecordKey> closings) {
        List<Entry<PersonMonth, RecordKey>> rows = closings.entrySet().stream()
                .sorted(Entry.comparingByKey(
                        Comparator.comparing(PersonMonth::person).thenComparing(PersonMonth::month)))
                .toList();
        return jdbc.sql(CLOSE_PEOPLE)
                .param("topic", topic.name())
                .param("people", Columns.texts(rows, row -> row.getKey().person()))
                .param("months", Columns.texts(rows, row -> row.getKey().month().atDay(1)))
                .param("records", Columns.texts(rows, Entry::getValue))
                .query(JdbcClosedMonths::personMonth)
                .list();
    }

    void closeUnits(LedgerTopic topic, Map<UnitMonth, RecordKey> closings) {
        List<Entry<UnitMonth, RecordKey>> rows = closings.entrySet().stream()
                .sorted(Entry.comparingByKey(
                        Comparator.comparing(UnitMonth::month).thenComparing(UnitMonth::unit)))
                .toList();
        jdbc.sql(CLOSE_UNITS)
                .param("topic", topic.name())
                .param("units", Columns.texts(rows, row -> row.getKey().unit()))
                .param("months", Columns.texts(rows, row -> row.getKey().month().atDay(1)))
                .param("records", Columns.texts(rows, Entry::getValue))
                .update();
    }

    void closeByLimit(Collection<YearMonth> months, Instant at) {
        jdbc.sql(CLOSE_BY_LIMIT)
                .param("months", Columns.texts(months, month -> month.atDay(1)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Set<YearMonth> closedByLimit(Collection<YearMonth> months) {
        return jdbc.sql(CLOSED_BY_LIMIT)
                .param("months", Columns.texts(months, month -> month.atDay(1)))
                .query((row, number) -> month(row))
                .set();
    }

    private static PersonMonth personMonth(ResultSet row, int number) throws SQLException {
        return new PersonMonth(new PersonId(row.getString("person")), month(row));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }
}
