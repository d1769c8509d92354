package id.siklus.web;

import id.siklus.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions as Spring Session keeps them in {@code web.session}; the name of a session is the person's number. */
@Repository
class JdbcSessions implements Sessions {

    private final JdbcClient jdbc;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void endAll(PersonId person) {
        jdbc.sql("delete from web.session where principal_name = :person")
                .param("person", person.value())
                .update();
    }
}
