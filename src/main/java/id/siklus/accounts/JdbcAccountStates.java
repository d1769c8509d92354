package id.siklus.accounts;

import static id.siklus.shared.Columns.texts;

import id.siklus.shared.PersonId;
import id.siklus.web.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links, contacts and wishes of this room, beside the accounts of the floor. */
@Repository
class JdbcAccountStates implements AccountStates {

    private static final String STATES = """
            select asked.person, link.purpose, link.expires_at, wish.asked_at, contact.email
              from unnest(:people::text[]) as asked (person)
              left join accounts.link on link.person = asked.person and link.ended_at is null
              left join accounts.reset_wish wish on wish.person = asked.person
              left join accounts.contact on contact.person = asked.person
            """;

    private static final String KEEP_EMAIL = """
            insert into accounts.contact (person, email) values (:person, :email)
            on conflict (person) do update set email = excluded.email
            """;

    private static final String WISH = """
            insert into accounts.reset_wish (person, asked_at) values (:person, :now) on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock machine;

    JdbcAccountStates(JdbcClient jdbc, Accounts accounts, Clock machine) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.machine = machine;
    }

    @Override
    public Map<PersonId, AccountState> of(Collection<PersonId> people) {
        Map<PersonId, AccountState> states = new HashMap<>();
        Map<PersonId, Boolean> changesDue = accounts.changesDue(people);
        Instant now = machine.instant();
        jdbc.sql(STATES).param("people", texts(people, PersonId::value)).query(row -> {
            PersonId person = new PersonId(row.getString("person"));
            states.put(person, state(row, changesDue.get(person), now));
        });
        return states;
    }

    private static AccountState state(ResultSet row, @Nullable Boolean changeDue, Instant now) throws SQLException {
        String purpose = row.getString("purpose");
        Instant expiresAt = instant(row.getTimestamp("expires_at"));
        return new AccountState(
                changeDue != null,
                Boolean.TRUE.equals(changeDue),
                purpose == null ? null : LinkPurpose.valueOf(purpose),
                expiresAt,
                expiresAt != null && !expiresAt.isAfter(now),
                instant(row.getTimestamp("asked_at")),
                row.getString("email"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    @Override
    public Optional<String> emailOf(PersonId person) {
        return jdbc.sql("select email from accounts.contact where person = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void keepEmail(PersonId person, String email) {
        jdbc.sql(KEEP_EMAIL)
                .param("person", person.value())
                .param("email", email)
                .update();
    }

    @Override
    public void wishReset(PersonId person) {
        jdbc.sql(WISH)
                .param("person", person.value())
                .param("now", OffsetDateTime.now(machine.withZone(ZoneOffset.UTC)))
                .update();
    }

    @Override
    public void forgetWish(PersonId person) {
        jdbc.sql("delete from accounts.reset_wish where person = :person")
                .param("person", person.value())
                .update();
    }
}
