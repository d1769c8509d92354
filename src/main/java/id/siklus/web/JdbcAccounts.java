package id.siklus.web;

import static id.siklus.shared.Columns.texts;

import id.siklus.shared.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Accounts in {@code web.account}, by machine time. */
@Repository
class JdbcAccounts implements Accounts {

    private static final String CREATE = """
            insert into web.account (person, password_hash, change_due)
            select person, :hash, :changeDue from unnest(:people::text[]) person order by person
            on conflict do nothing
            """;

    private static final String WITHOUT_ACCOUNT = """
            select count(*) from unnest(:people::text[]) person
             where not exists (select from web.account where account.person = person.person)
            """;

    private static final String SET = """
            insert into web.account (person, password_hash, changed_at)
            values (:person, :hash, :now)
            on conflict (person) do update
               set password_hash = excluded.password_hash, change_due = false, changed_at = excluded.changed_at
            """;

    private static final String FIND = "select password_hash, change_due from web.account where person = :person";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock machine;

    JdbcAccounts(JdbcClient jdbc, PasswordEncoder encoder, Clock machine) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.machine = machine;
    }

    @Override
    public void create(PersonId person, String password) {
        createAll(List.of(person), password);
    }

    @Override
    public void createAll(Collection<PersonId> people, String password) {
        create(people, password, false);
    }

    @Override
    public boolean createForChange(PersonId person, String oneTimePassword) {
        return create(List.of(person), oneTimePassword, true) > 0;
    }

    private int create(Collection<PersonId> people, String password, boolean changeDue) {
        String[] numbers = people.stream().map(PersonId::value).toArray(String[]::new);
        int missing = jdbc.sql(WITHOUT_ACCOUNT)
                .param("people", numbers)
                .query(Integer.class)
                .single();
        return missing == 0
                ? 0
                : jdbc.sql(CREATE)
                        .param("people", numbers)
                        .param("hash", encoder.encode(password))
                        .param("changeDue", changeDue)
                        .update();
    }

    @Override
    public void setPassword(PersonId person, String password) {
        jdbc.sql(SET)
                .param("person", person.value())
                .param("hash", encoder.encode(password))
                .param("now", OffsetDateTime.now(machine.withZone(ZoneOffset.UTC)))
                .update();
    }

    @Override
    public Optional<Account> find(PersonId person) {
        return jdbc.sql(FIND)
                .param("person", person.value())
                .query((row, number) -> new Account(row.getString("password_hash"), row.getBoolean("change_due")))
                .optional();
    }

    @Override
    public Map<PersonId, Boolean> changesDue(Collection<PersonId> people) {
        return jdbc
                .sql("select person, change_due from web.account where person = any(:people::text[])")
                .param("people", texts(people, PersonId::value))
                .query((row, number) -> Map.entry(new PersonId(row.getString("person")), row.getBoolean("change_due")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
