package id.siklus.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * Multiplies the agency inside the database: people, contracts, their processes as the engine keeps them, tasks, waits and
 * deadlines, each copied as it is under numbers of its own. A copy is whole: its person can sign in, its task can be
 * done. Set-based, because starting a million instances would take an hour and the same rows take minutes.
 */
public final class Crowd {

    /** Copies for whom the {@code n}th letter stands; the first four bytes of each id are the number of the copy. */
    private static final String FUNCTIONS = """
            create schema if not exists crowd;
            create or replace function crowd.id(x text, n int) returns text language sql immutable as
            $$ select left(x, length(x) - 36) || lpad(to_hex(n), 8, '0') || '-' || left(right(x, 36), 4) || '-'
                      || substr(right(x, 36), 5, 4) || right(x, 18) $$;
            create or replace function crowd.id(x uuid, n int) returns uuid language sql immutable as
            $$ select crowd.id(x::text, n)::uuid $$;
            create or replace function crowd.person(x text, n int) returns text language sql immutable as
            $$ select to_char(date '1901-01-01' + n, 'YYYYMMDD') || right(x, 10) $$;
            create or replace function crowd.unit(x text, n int) returns text language sql immutable as
            $$ select x || '-' || n $$;
            create or replace function crowd.code(x text, n int) returns text language sql immutable as
            $$ select left(x, 9) || (1000000 + n * 100 + right(x, 5)::int) $$;
            """;

    private static final String OF_INSTANCES = "t.proc_inst_id_ in (select id from crowd.instance)";
    private static final String OF_KEYS = "t.%s in (select id from crowd.key)";

    /** What the engine and its neighbours keep of a process. */
    private static final List<String> OF_PROCESSES = List.of(
            "engine.mailbox_key",
            "engine.wait",
            "tasklist.open_task",
            "tasklist.closed_task",
            "public.act_ru_execution",
            "public.act_ru_task",
            "public.act_ru_identitylink",
            "public.act_ru_variable",
            "public.act_ru_event_subscr",
            "public.act_hi_procinst",
            "public.act_hi_actinst",
            "public.act_hi_taskinst");

    /** The people, their contracts and what they have to do until when. */
    private static final List<String> OF_AGENCY = List.of(
            "roster.unit",
            "roster.employee",
            "roster.assignment",
            "roster.fact",
            "roster.announced",
            "contract.contract",
            "cycle.deadline");

    private final String url;
    private final List<String> tables;
    private int copies;

    private Crowd(String url, List<String> tables) {
        this.url = url;
        this.tables = tables;
    }

    /** Of everything that is in this database now. */
    public static Crowd ofAgency(String url) {
        return new Crowd(
                url, Stream.concat(OF_AGENCY.stream(), OF_PROCESSES.stream()).toList());
    }

    /** Of the processes alone: their people are nobody, so that nothing but the processes is there to be found. */
    public static Crowd ofProcesses(String url) {
        return new Crowd(url, OF_PROCESSES);
    }

    /** How many copies of everything there are beside the original. */
    public int copies() {
        return copies;
    }

    /** Tasks that one copy of the agency has. */
    public int tasksPerCopy() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from act_ru_task")) {
            row.next();
            return row.getInt(1) / (copies + 1);
        }
    }

    /** Copies until there are this many. */
    public void growTo(int wanted) throws SQLException {
        if (wanted <= copies) {
            return;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // Neither foreign keys nor the disk are what is measured here.
            statement.execute("set session_replication_role = replica; set synchronous_commit = off");
            if (copies == 0) {
                remember(statement);
            }
            for (String table : tables) {
                copy(statement, table, copies + 1, wanted);
            }
            statement.execute("update contract.code_number set last = greatest(last, 9000000)");
        }
        copies = wanted;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static void remember(Statement statement) throws SQLException {
        statement.execute(FUNCTIONS);
        statement.execute("""
                create table crowd.person as select id from roster.employee;
                create table crowd.unit as select code as id from roster.unit where parent is not null;
                create table crowd.contract as select id from contract.contract;
                create table crowd.instance as
                    select proc_inst_id_ as id, business_key_ as key from act_hi_procinst;
                create table crowd.key as select distinct key as id from crowd.instance
                """);
    }

    private static void copy(Statement statement, String table, int from, int to) throws SQLException {
        StringJoiner columns = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        for (String column : columnsOf(statement, table)) {
            columns.add(column);
            values.add(copied(table, column));
        }
        String sql = "insert into %s (%s) select %s from generate_series(%d, %d) n, %s t where %s"
                .formatted(table, columns, values, from, to, table, chosen(table));
        statement.execute(sql);
    }

    private static List<String> columnsOf(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select column_name from information_schema.columns
                 where table_schema || '.' || table_name = '%s' and is_identity = 'NO' order by ordinal_position
                """.formatted(table))) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    /** What a column holds in the nth copy. */
    private static String copied(String table, String column) {
        String name = column.toLowerCase(Locale.ROOT);
        if (table.equals("roster.employee") && name.equals("id")) {
            return "crowd.person(t.id, n)";
        }
        if (table.equals("roster.unit") && name.equals("code") || name.equals("unit")) {
            return unit("t." + name);
        }
        return switch (name) {
            case "parent" -> unit("t.parent");
            case "employee", "evaluator", "assignee", "subject", "requested_by", "closed_by" ->
                "crowd.person(t." + name + ", n)";
            case "code", "contract_code" -> "crowd.code(t." + name + ", n)";
            case "href" -> "replace(t.href, t.contract_code, crowd.code(t.contract_code, n))";
            case "id",
                    "business_key",
                    "execution_id",
                    "key",
                    "id_",
                    "proc_inst_id_",
                    "execution_id_",
                    "parent_id_",
                    "root_proc_inst_id_",
                    "task_id_",
                    "parent_act_inst_id_",
                    "act_inst_id_",
                    "var_scope_",
                    "business_key_" -> "crowd.id(t." + name + ", n)";
            default -> "t." + name;
        };
    }

    /** The agency itself stands above all copies. */
    private static String unit(String column) {
        return "case when " + column + " in (select id from crowd.unit) then crowd.unit(" + column + ", n) else "
                + column + " end";
    }

    /** Rows that were there before the first copy. */
    private static String chosen(String table) {
        return switch (table) {
            case "roster.unit" -> "t.code in (select id from crowd.unit)";
            case "roster.employee" -> "t.id in (select id from crowd.person)";
            case "roster.assignment", "roster.fact", "roster.announced" ->
                "t.employee in (select id from crowd.person)";
            case "contract.contract" -> "t.id in (select id from crowd.contract)";
            case "cycle.deadline" -> OF_KEYS.formatted("key");
            case "engine.mailbox_key", "engine.wait", "tasklist.open_task", "tasklist.closed_task" ->
                OF_KEYS.formatted("business_key");
            case "public.act_ru_identitylink" ->
                "t.task_id_ in (select id_ from act_ru_task where proc_inst_id_ in"
                        + " (select id from crowd.instance))";
            default -> OF_INSTANCES;
        };
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
