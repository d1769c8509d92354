package id.siklus.accounts;

import static id.siklus.shared.Columns.texts;

import id.siklus.shared.Ids;
import id.siklus.shared.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links in {@code accounts.link}. */
@Repository
class JdbcOneTimeLinks implements OneTimeLinks {

    private static final String REPLACE = """
            update accounts.link set ended_at = :now, ending = 'REPLACED'
             where ended_at is null and person = any(:people::text[])
            """;

    private static final String ISSUE = """
            insert into accounts.link (id, person, purpose, secret_hash, issued_at, expires_at)
            select id, person, purpose, secret_hash, :now, expires_at
              from unnest(:ids::uuid[], :people::text[], :purposes::text[], :hashes::text[], :expiries::timestamptz[])
                as fresh (id, person, purpose, secret_hash, expires_at)
            """;

    private static final String OPEN = """
            select person, purpose, expires_at from accounts.link
             where secret_hash = :hash and ended_at is null and expires_at > :now
            """;

    private static final String CLAIM = OPEN + " for update";

    private static final String USED =
            "update accounts.link set ended_at = :now, ending = 'USED' where secret_hash = :hash and ended_at is null";

    private static final String WITHDRAW = """
            update accounts.link set ended_at = :now, ending = 'WITHDRAWN' where person = :person and ended_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock machine;

    JdbcOneTimeLinks(JdbcClient jdbc, Clock machine) {
        this.jdbc = jdbc;
        this.machine = machine;
    }

    @Override
    public void issue(Collection<IssuedLink> links) {
        jdbc.sql(REPLACE)
                .param("now", now())
                .param("people", texts(links, IssuedLink::person))
                .update();
        jdbc.sql(ISSUE)
                .param("now", now())
                .param("ids", texts(links, any -> Ids.next()))
                .param("people", texts(links, IssuedLink::person))
                .param("purposes", texts(links, IssuedLink::purpose))
                .param("hashes", texts(links, link -> link.secret().hash()))
                .param("expiries", texts(links, IssuedLink::expiresAt))
                .update();
    }

    @Override
    public Optional<OpenLink> claim(LinkSecret secret) {
        return find(CLAIM, secret);
    }

    @Override
    public Optional<OpenLink> look(LinkSecret secret) {
        return find(OPEN, secret);
    }

    private Optional<OpenLink> find(String statement, LinkSecret secret) {
        return jdbc.sql(statement)
                .param("hash", secret.hash())
                .param("now", now())
                .query((row, number) -> new OpenLink(
                        new PersonId(row.getString("person")),
                        LinkPurpose.valueOf(row.getString("purpose")),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    @Override
    public void used(LinkSecret secret) {
        jdbc.sql(USED).param("hash", secret.hash()).param("now", now()).update();
    }

    @Override
    public boolean withdraw(PersonId person) {
        return jdbc.sql(WITHDRAW)
                        .param("person", person.value())
                        .param("now", now())
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(machine.withZone(ZoneOffset.UTC));
    }
}
