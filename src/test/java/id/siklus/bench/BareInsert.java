package id.siklus.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database can do: the very rows that the intake has written, read back, held ready in memory, and put into the
 * same tables of another database by one {@code insert … select from unnest} for each table and batch; one transaction
 * for each batch, one connection, prepared once.
 */
final class BareInsert {

    /** A table with its columns and their types, and where the rows of one batch are found. */
    private record Table(String name, Map<String, String> columns, String from, String order) {

        /** The columns of each batch; a batch is what was received at one moment. */
        String read() {
            return "select r.received_at::text, "
                    + columns.keySet().stream()
                            .map(column -> "array_agg(t." + column + "::text order by " + order + ")")
                            .collect(Collectors.joining(", "))
                    + " from " + from + " where r.received_at > ? group by r.received_at order by r.received_at";
        }

        String insert() {
            return "insert into " + name + " (" + String.join(", ", columns.keySet()) + ") select * from unnest("
                    + columns.values().stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "))
                    + ")";
        }
    }

    private static final List<Table> TABLES = List.of(
            table(
                    "intake.identity",
                    "intake.record r join intake.identity t on t.key = r.key",
                    "r.key",
                    "source text",
                    "id text",
                    "content bigint",
                    "key uuid"),
            table(
                    "attendance.tap",
                    "intake.record r join attendance.tap t on t.record = r.key",
                    "t.employee",
                    "employee text",
                    "day date",
                    "at timestamptz",
                    "kind text",
                    "fingerprint bigint",
                    "method text",
                    "entered_by text",
                    "place text",
                    "flags text",
                    "source text",
                    "id text",
                    "late boolean",
                    "record uuid"),
            table(
                    "intake.record",
                    "intake.record r join intake.record t on t.key = r.key",
                    "r.key",
                    "topic text",
                    "partition integer",
                    "\"offset\" bigint",
                    "key uuid",
                    "received_at timestamptz",
                    "fate text",
                    "attempts smallint",
                    "reason text",
                    "details text"),
            table(
                    "intake.event",
                    "intake.record r join intake.event t on t.key = r.key and t.received_at = r.received_at",
                    "r.key",
                    "key uuid",
                    "received_at timestamptz",
                    "source text",
                    "id text",
                    "type text",
                    "subject text",
                    "time timestamptz",
                    "sequence numeric",
                    "first boolean",
                    "data text"));

    private final String url;

    /** Puts rows into this database. */
    BareInsert(String url) {
        this.url = url;
    }

    private static Table table(String name, String from, String order, String... columns) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String column : columns) {
            types.put(column.split(" ")[0], column.split(" ")[1]);
        }
        return new Table(name, types, from, order);
    }

    /** Rows of one batch: for each table its columns. */
    private record Batch(List<String[][]> tables, int records) {}

    /**
     * Puts in what another database took in after a moment.
     *
     * @return records a second
     */
    double perSecond(JdbcClient taken, Instant since) throws SQLException {
        List<Batch> batches = read(taken, since);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            List<PreparedStatement> statements = new ArrayList<>();
            for (Table table : TABLES) {
                statements.add(connection.prepareStatement(table.insert()));
            }
            long began = System.nanoTime();
            for (Batch batch : batches) {
                insert(connection, statements, batch);
                connection.commit();
            }
            return batches.stream().mapToInt(Batch::records).sum() * 1e9 / (System.nanoTime() - began);
        }
    }

    private static void insert(Connection connection, List<PreparedStatement> statements, Batch batch)
            throws SQLException {
        for (int table = 0; table < TABLES.size(); table++) {
            List<String> types = List.copyOf(TABLES.get(table).columns().values());
            PreparedStatement statement = statements.get(table);
            for (int column = 0; column < types.size(); column++) {
                statement.setArray(
                        column + 1,
                        connection.createArrayOf(
                                types.get(column), batch.tables().get(table)[column]));
            }
            statement.executeUpdate();
        }
    }

    /** All batches in one question for each table: the ledger has no index by record. */
    private static List<Batch> read(JdbcClient taken, Instant since) {
        Map<String, List<String[][]>> batches = new LinkedHashMap<>();
        for (Table table : TABLES) {
            taken.sql(table.read()).param(since.atOffset(ZoneOffset.UTC)).query(row -> {
                batches.computeIfAbsent(row.getString(1), received -> new ArrayList<>())
                        .add(IntStream.rangeClosed(2, table.columns().size() + 1)
                                .mapToObj(column -> texts(row, column))
                                .toArray(String[][]::new));
            });
        }
        return batches.values().stream()
                .map(tables -> new Batch(tables, tables.get(0)[0].length))
                .toList();
    }

    private static String[] texts(ResultSet row, int column) {
        try {
            return (String[]) row.getArray(column).getArray();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
