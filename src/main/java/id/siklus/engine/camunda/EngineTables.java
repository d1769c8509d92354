package id.siklus.engine.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Creates the tables of the engine with the scripts inside its own jar, so that Flyway owns every table we have and a
 * fork brings its own scripts. Tables of features that are switched off (CMMN) are created too: later upgrade scripts of
 * the engine alter them.
 */
@Component
public final class EngineTables implements JavaMigration {

    private static final List<String> IN_ORDER = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202601010000");
    }

    @Override
    public String getDescription() {
        return "engine tables of the process engine";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String part : IN_ORDER) {
                statement.execute(script("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
            }
        }
    }

    private static String script(String resource) throws IOException {
        try (InputStream script = ProcessEngine.class.getClassLoader().getResourceAsStream(resource)) {
            if (script == null) {
                throw new IllegalStateException("The engine jar has no " + resource);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
