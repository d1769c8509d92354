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

    private final JdbcClient jdbc;
    private final Clock machine;

    JdbcFirstAdmins(JdbcClient jdbc, Clock machine) {
        this.jdbc = jdbc;
        this.machine = machine;
    }

    @Override
    public boolean claim(PersonId person) {
        return jdbc.sql(
                                "insert into accounts.first_admin (person, made_at) values (:person, :now) on conflict do nothing")
                        .param("person", person.value())
                        .param("now", OffsetDateTime.now(machine.withZone(ZoneOffset.UTC)))
                        .update()
                > 0;
    }
}
