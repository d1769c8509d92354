package id.siklus.web.pages;

import java.sql.SQLException;

/** Tells a text that PostgreSQL cannot hold, such as one with U+0000, from failures that nobody outside has caused. */
final class JdbcUnstorableText {

    /** SQL state of a sign that the encoding does not have. */
    private static final String STATE = "22021";

    private JdbcUnstorableText() {}

    /** Whether the failure comes from such a text. */
    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && STATE.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
