package id.siklus.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * The database of a reference bureau as the last release left it, in the middle of its work: contracts at every stage,
 * running instances of the engine, tasks, mail, records. {@code src/test/resources/released/rows.sql.gz} is its rows,
 * written by COPY; {@code migrations.txt} beside it, what had been deployed. How to make both anew is in ADR-0028.
 */
public final class ReleasedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final Path FOLDER = Path.of("src", "test", "resources", "released");

    private static final String END = "\\.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new SiklusTest.OnFreshDatabase().initialize(context);
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "spring.datasource.url=" + url());
    }

    /** Versions that the release had deployed, the oldest first, each with the hash of its file. */
    public static List<String> migrations() {
        try {
            return Files.readAllLines(FOLDER.resolve("migrations.txt"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The last version that the release had deployed. */
    public static String lastVersion() {
        List<String> all = migrations();
        return all.get(all.size() - 1).split(" ", -1)[0];
    }

    private static String url() {
        String url = EmbeddedDatabase.urlAt(lastVersion());
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            load(connection);
        } catch (SQLException | IOException broken) {
            throw new IllegalStateException(broken);
        }
        return url;
    }

    private static void load(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", tables(statement)));
            for (int ahead = -1; ahead <= 1; ahead++) {
                statement.execute(
                        "select intake.prepare_month((date '2026-11-01' + interval '" + ahead + " month')::date)");
            }
            copy(connection.unwrap(PGConnection.class), statement);
            statement.execute("set session_replication_role = default");
        }
        connection.commit();
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition
                   and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                   and c.relname <> 'flyway_schema_history'
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void copy(PGConnection connection, Statement statement) throws SQLException, IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve("rows.sql.gz"))), StandardCharsets.UTF_8))) {
            for (String command = lines.readLine(); command != null; command = lines.readLine()) {
                if (!command.startsWith("copy ")) {
                    statement.execute(command);
                    continue;
                }
                StringBuilder rows = new StringBuilder();
                for (String row = lines.readLine(); !END.equals(row); row = lines.readLine()) {
                    rows.append(row).append('\n');
                }
                connection.getCopyAPI().copyIn(command, new StringReader(rows.toString()));
            }
        }
    }
}
