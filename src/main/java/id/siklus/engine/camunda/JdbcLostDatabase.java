package id.siklus.engine.camunda;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells trouble with the database itself from a failure of what was to be done; the engine wraps both alike. */
final class JdbcLostDatabase {

    /**
     * Beginnings of SQL states: connection, too many connections, intervention of an operator. Not among them is what a
     * batch brings about itself, and would again if it were not made smaller: memory that is used up, a transaction that
     * idles too long.
     */
    private static final Set<String> STATES = Set.of("08", "53300", "57");

    private JdbcLostDatabase() {}

    /** Whether the failure comes from a database that is away, ends connections or has none left. */
    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException broken && hasStateOfTrouble(broken))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasStateOfTrouble(SQLException broken) {
        String state = broken.getSQLState();
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
