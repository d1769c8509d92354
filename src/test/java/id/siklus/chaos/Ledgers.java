package id.siklus.chaos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that events may have changed, as sorted lines that two runs of one stream have in common: every row of the
 * ledgers, the fate of every record, and where the processes stand. Keys of records are written as the place of the
 * record in its partition; moments of the machine and made-up ids are left out.
 */
final class Ledgers {

    private static final Set<String> LEDGERS = Set.of("attendance", "work", "ledger");
    private static final Set<String> PROCESSES = Set.of("plan", "tasklist");
    private static final Set<String> MACHINE_MOMENTS =
            Set.of("received_at", "recorded_at", "created_at", "written_at", "raised_at", "noticed_at", "found_at");

    private static final String PLACES = """
            select key::text, topic || '/' || partition || '#'
                   || row_number() over (partition by topic, partition order by "offset") as place
              from intake.record
            """;

    private static final String FATES = """
            select r.topic || '/' || r.partition || '#'
                   || row_number() over (partition by r.topic, r.partition order by r."offset")
                   || ' ' || r.fate || ' ' || coalesce(r.reason, '') || ' ' || coalesce(e.type, '?') || ' '
                   || coalesce(e.id, '?')
              from intake.record r
              left join intake.event e on e.key = r.key and e.received_at = r.received_at
            """;

    private static final String TABLES = """
            select table_schema, table_name from information_schema.tables
             where table_type = 'BASE TABLE' and table_schema = any(:schemas)
             order by 1, 2
            """;

    private static final String COLUMNS = """
            select column_name, data_type from information_schema.columns
             where table_schema = :schema and table_name = :table
            """;

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Map<String, Integer> lines = new TreeMap<>();

    private Ledgers() {}

    static Ledgers read(JdbcClient jdbc) {
        Ledgers ledgers = new Ledgers();
        Map<String, String> places = new HashMap<>();
        jdbc.sql(PLACES).query(row -> {
            places.put(row.getString(1), row.getString(2));
        });
        ledgers.tables(jdbc, LEDGERS, places);
        ledgers.tables(jdbc, PROCESSES, places);
        ledgers.add("fate", jdbc.sql(FATES), places);
        ledgers.add("mail", jdbc.sql("select business_key || ' ' || message || ' ' || state from engine.mail"), places);
        ledgers.add("wait", jdbc.sql("select business_key || ' ' || message from engine.wait"), places);
        ledgers.add(
                "execution",
                jdbc.sql("select d.key_ || ' ' || coalesce(e.act_id_, '-') || ' ' || coalesce(e.business_key_, '') "
                        + "from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"),
                places);
        ledgers.add(
                "event out",
                jdbc.sql("select subject || ' ' || sequence || ' ' || type from publishing.event"),
                places);
        return ledgers;
    }

    private void tables(JdbcClient jdbc, Set<String> schemas, Map<String, String> places) {
        jdbc.sql(TABLES)
                .param("schemas", schemas.toArray(String[]::new))
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(table -> table(jdbc, table.get(0), table.get(1), places));
    }

    private void table(JdbcClient jdbc, String schema, String table, Map<String, String> places) {
        List<String> left = new ArrayList<>();
        jdbc.sql(COLUMNS).param("schema", schema).param("table", table).query(row -> {
            if (isOfTheMachine(schema, row)) {
                left.add(row.getString(1));
            }
        });
        add(
                schema + "." + table,
                jdbc.sql("select (to_jsonb(t) - :left)::text from " + schema + "." + table + " t")
                        .param("left", left.toArray(String[]::new)),
                places);
    }

    private static boolean isOfTheMachine(String schema, ResultSet column) throws SQLException {
        String name = column.getString(1);
        return MACHINE_MOMENTS.contains(name)
                || (PROCESSES.contains(schema) && (column.getString(2).startsWith("timestamp")));
    }

    private void add(String what, JdbcClient.StatementSpec statement, Map<String, String> places) {
        statement.query(String.class).list().forEach(line -> {
            Matcher ids = UUID.matcher(line);
            String readable = ids.replaceAll(id -> places.getOrDefault(id.group(), "*"));
            lines.merge(what + ": " + readable, 1, Integer::sum);
        });
    }

    /** What is here and not, or not as often, in the others. */
    List<String> without(Ledgers others) {
        List<String> more = new ArrayList<>();
        lines.forEach((line, times) -> {
            int missing = times - others.lines.getOrDefault(line, 0);
            for (; missing > 0; missing--) {
                more.add(line);
            }
        });
        return more;
    }

    /** How many lines begin so. */
    int count(String beginning) {
        return lines.entrySet().stream()
                .filter(line -> line.getKey().startsWith(beginning))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How often a word of fate stands among the records. */
    int fates(String fate) {
        return lines.entrySet().stream()
                .filter(line ->
                        line.getKey().startsWith("fate: ") && line.getKey().contains(" " + fate + " "))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int size() {
        return lines.values().stream().mapToInt(Integer::intValue).sum();
    }
}
