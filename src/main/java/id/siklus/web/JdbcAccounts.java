package id.siklus.web;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Accounts in {@code web.account}. */
@Repository
class JdbcAccounts implements Accounts {

    private static final String CREATE = """
            insert into web.account (person, password_hash)
            select person, :hash from unnest(:people::text[]) person order by person
            on conflict do nothing
            """;

    private static final String WITHOUT_ACCOUNT = """
            select count(*) from unnest(:people::text[]) person
             where not exists (select from web.account where account.person = person.person)
            """;

    private static final String FIND = "select password_hash from web.account where person = :person";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    JdbcAccounts(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    @Override
    public void create(PersonId person, String password) {
        createAll(List.of(person), password);
    }

    @Override
    public void createAll(Collection<PersonId> people, String password) {
        String[] numbers = people.stream().map(PersonId::value).toArray(String[]::new);
        if (jdbc.sql(WITHOUT_ACCOUNT)
                        .param("people", numbers)
                        .query(Integer.class)
                        .single()
                > 0) {
            jdbc.sql(CREATE)
                    .param("people", numbers)
                    .param("hash", encoder.encode(password))
                    .update();
        }
    }

    @Override
    public Optional<String> findPasswordHash(PersonId person) {
        return jdbc.sql(FIND)
                .param("person", person.value())
                .query(String.class)
                .optional();
    }
}
