package id.siklus.accounts;

import id.siklus.shared.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row at most in {@code accounts.first_admin}. */
@Repository
class JdbcFirstAdmins implements FirstAdmins {

    private static final String NOTE = """
            insert into accounts.first_admin (person, made_at) values (:person, :now)
            on conflict (only_one) do update set person = excluded.person, made_at = excluded.made_at
            """;

    private final JdbcClient jdbc;
    private final Clock machine;

    JdbcFirstAdmins(JdbcClient jdbc, Clock machine) {
        this.jdbc = jdbc;
        this.machine = machine;
    }

    @Override
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('accounts.first_admin'))")
                .query(row -> {});
    }

    @Override
    public void note(PersonId person) {
        jdbc.sql(NOTE)
                .param("person", person.value())
                .param("now", OffsetDateTime.now(machine.withZone(ZoneOffset.UTC)))
                .update();
    }
}
