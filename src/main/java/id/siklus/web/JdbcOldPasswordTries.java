package id.siklus.web;

import id.siklus.shared.KeptForATime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tries of people who did not come back; the next try of anybody forgets them too, but there may be none. */
@Repository
class JdbcOldPasswordTries implements KeptForATime {

    private static final String REMOVE = """
            delete from web.password_try
             where (purpose, person) in (select purpose, person from web.password_try
                                          where last_at < clock_timestamp() - interval '1 day'
                                          limit :rows for update skip locked)
            """;

    private final JdbcClient jdbc;

    JdbcOldPasswordTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "web.password_try";
    }

    @Override
    public int removeSome(int atMost) {
        return jdbc.sql(REMOVE).param("rows", atMost).update();
    }
}
