package id.siklus.engine.camunda;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells trouble with the database itself from a failure of what was to be done; the engine wraps both alike. */
final class LostDatabase {

    /** Classes of SQL states: connection, resources, intervention of an operator, and a transaction that idled too long. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "25P03");

    private LostDatabase() {}

    /** Whether the failure comes from a database that is away, ends connections or has no room. */
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
        return state != null && CLASSES.stream().anyMatch(state::startsWith);
    }
}
