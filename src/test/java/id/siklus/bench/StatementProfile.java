package id.siklus.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which statements the database has spent its time on; written beside the report. */
final class StatementProfile {

    private static final String TOP = """
            select format('| %s | %s | %s | `%s` |', round(100 * total_exec_time / sum(total_exec_time) over ()) || ' %',
                          calls, round((total_exec_time / calls)::numeric, 2),
                          left(regexp_replace(replace(query, '|', '/'), '\\s+', ' ', 'g'), 110))
              from pg_stat_statements s
              join pg_database d on d.oid = s.dbid
             where d.datname = current_database()
             order by total_exec_time desc
             limit 12
            """;

    private final JdbcClient jdbc;
    private final Path file;

    StatementProfile(JdbcClient jdbc, Path folder) {
        this.jdbc = jdbc;
        this.file = folder.resolve("statements.md");
        jdbc.sql("create extension if not exists pg_stat_statements").update();
    }

    /** Begins to count. */
    void begin() {
        jdbc.sql("select pg_stat_statements_reset()").query(row -> {});
    }

    /** Writes down what has run since the beginning. */
    void end(String what) {
        List<String> lines = jdbc.sql(TOP).query(String.class).list();
        String text = "## " + what + "\n\n| Time | Calls | Mean ms | Statement |\n|---|---|---|---|\n"
                + String.join("\n", lines) + "\n\n";
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
