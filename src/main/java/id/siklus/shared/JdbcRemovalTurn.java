package id.siklus.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One node removes at a time; the turn ends with the transaction, so a node that dies leaves nothing behind. */
@Repository
class JdbcRemovalTurn {

    private static final String TAKE = "select pg_try_advisory_xact_lock(hashtext('siklus.retention'))";

    private final JdbcClient jdbc;

    JdbcRemovalTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this transaction has the turn now. */
    boolean take() {
        return jdbc.sql(TAKE).query(Boolean.class).single();
    }
}
