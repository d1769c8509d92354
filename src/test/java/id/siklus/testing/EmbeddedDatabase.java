package id.siklus.testing;

import id.siklus.engine.camunda.EngineTables;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;

/**
 * One PostgreSQL for the whole test run. The schema is migrated once into a template; each caller gets a copy of it, so
 * tests share nothing. Its session zone differs from the zones of JVM and office on purpose.
 */
public final class EmbeddedDatabase {

    private static final String TEMPLATE = "siklus_template";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();
    private static final Thread AT_EXIT = new Thread(EmbeddedDatabase::stop, "stop-postgresql");
    private static final AtomicBoolean BEHIND_CONTEXTS = new AtomicBoolean();

    static {
        Runtime.getRuntime().addShutdownHook(AT_EXIT);
    }

    private EmbeddedDatabase() {}

    /** The address of a migrated database that nobody else uses. */
    public static String freshUrl() {
        String name = "siklus_" + COPIES.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return SERVER.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }

    /** A migrated database that nobody else uses. */
    public static DataSource fresh() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(freshUrl());
        return source;
    }

    /** The address of a database as it stood after that migration and none after it. */
    public static String urlAt(String version) {
        String name = "siklus_" + COPIES.incrementAndGet();
        execute("create database " + name);
        migrate(SERVER.getDatabase("postgres", name), MigrationVersion.fromVersion(version));
        return SERVER.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }

    private static void migrate(DataSource database, MigrationVersion target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new EngineTables())
                .target(target)
                .load()
                .migrate();
    }

    /** From now on the server ends after the application contexts, which still speak to it while they close. */
    static void endBehindContexts() {
        if (BEHIND_CONTEXTS.compareAndSet(false, true)) {
            Runtime.getRuntime().removeShutdownHook(AT_EXIT);
            SpringApplication.getShutdownHandlers().add(EmbeddedDatabase::stop);
        }
    }

    private static void stop() {
        try {
            SERVER.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("timezone", "Pacific/Chatham")
                    .setServerConfig("max_connections", "400")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + TEMPLATE);
            }
            migrate(server.getDatabase("postgres", TEMPLATE), MigrationVersion.LATEST);
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
