package id.siklus.startup;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The database answers, is one that Siklus can live in, and is none of the reference set-up. */
@Order(3)
final class JdbcDatabaseCheck implements StartCheck {

    private static final int OLDEST = 15;
    private static final String PATIENCE_SECONDS = "10";

    private static final String NATURE = """
            select current_setting('server_version_num')::integer / 10000 as version,
                   current_setting('server_encoding') as encoding,
                   pg_is_in_recovery() as standby,
                   has_database_privilege(current_database(), 'CREATE') as may_create,
                   exists (select from information_schema.schemata where schema_name = 'reference')
                       or to_regclass('reference.seeded') is not null as reference,
                   to_regclass('web.account') is not null as accounts
            """;

    /** Whoever gives one password to many people hashes it once; a sample of the shared hashes is enough. */
    private static final String SHARED_HASHES = """
            select password_hash from web.account
             where password_hash is not null
             group by password_hash having count(*) > 1
             order by count(*) desc limit 5
            """;

    @Override
    public void check(Environment environment) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        try (Connection connection = open(environment, url);
                Statement statement = connection.createStatement()) {
            if (hasAccounts(statement)) {
                requireOwnPasswords(statement);
            }
        } catch (SQLException broken) {
            throw refused(broken, url);
        }
    }

    private static Connection open(Environment environment, String url) throws SQLException {
        Properties how = new Properties();
        how.setProperty("user", environment.getRequiredProperty("spring.datasource.username"));
        how.setProperty("password", environment.getRequiredProperty("spring.datasource.password"));
        how.setProperty("connectTimeout", PATIENCE_SECONDS);
        how.setProperty("socketTimeout", PATIENCE_SECONDS);
        how.setProperty("loginTimeout", PATIENCE_SECONDS);
        how.setProperty("ApplicationName", "siklus-start");
        return DriverManager.getConnection(url, how);
    }

    /** Looks at the server; answers whether there are accounts already. */
    private static boolean hasAccounts(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(NATURE)) {
            row.next();
            requireServer(row.getInt("version"), row.getString("encoding"), row.getBoolean("standby"));
            require(
                    row.getBoolean("may_create"),
                    "The database user may not create schemas, which migrations need: make it the owner of the database.");
            require(
                    !row.getBoolean("reference"),
                    "The database was filled by the reference set-up, whose passwords are printed: use an empty database.");
            return row.getBoolean("accounts");
        }
    }

    static void requireServer(int version, String encoding, boolean standby) {
        require(
                version >= OLDEST,
                "The database server is PostgreSQL " + version + ", but Siklus needs " + OLDEST + " or newer.");
        require(
                encoding.equals("UTF8"),
                "The database has the encoding " + encoding
                        + ", but Siklus needs UTF8: create it with ENCODING 'UTF8'.");
        require(!standby, "The database is a read-only standby: name the primary in SPRING_DATASOURCE_URL.");
    }

    private static void requireOwnPasswords(Statement statement) throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(SHARED_HASHES)) {
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
        }
        var encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        require(
                hashes.stream().noneMatch(hash -> encoder.matches(ReferencePasswords.OF_EVERYBODY, hash)),
                "Accounts in the database carry the printed password of the reference set-up: "
                        + "remove them, or give them other passwords.");
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new StartRefused(sentence);
        }
    }

    private static StartRefused refused(SQLException broken, String url) {
        String state = broken.getSQLState() == null ? "" : broken.getSQLState();
        String where = withoutSecrets(url);
        if (state.startsWith("28")) {
            return new StartRefused(
                    "The database at " + where + " refuses the user: look at SPRING_DATASOURCE_USERNAME and "
                            + "SPRING_DATASOURCE_PASSWORD.",
                    broken);
        }
        if (state.equals("3D000")) {
            return new StartRefused(
                    "The database at " + where + " does not exist: create it, or look at SPRING_DATASOURCE_URL.",
                    broken);
        }
        if (state.startsWith("08") || broken.getCause() instanceof SocketTimeoutException) {
            return new StartRefused(
                    "The database at " + where
                            + " cannot be reached: is it running, and is SPRING_DATASOURCE_URL right?",
                    broken);
        }
        return new StartRefused(
                "The database at " + where + " cannot be used: "
                        + String.valueOf(broken.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("no reason given"),
                broken);
    }

    /** The address without its parameters, among which a password may be. */
    private static String withoutSecrets(String url) {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }
}
