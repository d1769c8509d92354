package id.siklus.accounts;

import id.siklus.shared.KeptForATime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that opened nothing any more long ago; that they were sent and used stays in the audit. */
@Repository
class JdbcOldLinks implements KeptForATime {

    private static final String REMOVE = """
            delete from accounts.link
             where id in (select id from accounts.link
                           where issued_at < clock_timestamp() - interval '90 days'
                             and expires_at < clock_timestamp()
                           limit :rows for update skip locked)
            """;

    private final JdbcClient jdbc;

    JdbcOldLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "accounts.link";
    }

    @Override
    public int removeSome(int atMost) {
        return jdbc.sql(REMOVE).param("rows", atMost).update();
    }
}
