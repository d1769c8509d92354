package id.siklus.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries in {@code web.password_try}, by machine time; a number that nobody tries any more is forgotten after a day. */
@Repository
class JdbcPasswordTries implements PasswordTries {

    private static final Duration PAUSE = Duration.ofMinutes(15);

    private static final String BEGIN = """
            insert into web.password_try as known (purpose, person, tries, last_at)
            values (:purpose, :person, 1, :now)
            on conflict (purpose, person) do update
               set tries = case when known.last_at <= :expired then 1 else known.tries + 1 end,
                   last_at = case when known.last_at <= :expired or known.tries < :limit then :now
                                  else known.last_at end
            returning tries, last_at
            """;

    private static final String FIND =
            "select tries, last_at from web.password_try where purpose = :purpose and person = :person";

    private static final String FORGET = "delete from web.password_try where purpose = :purpose and person = :person";

    private static final String FORGET_OLD = "delete from web.password_try where last_at < :dayAgo";

    private final JdbcClient jdbc;
    private final Clock machine;
    private final TransactionTemplate apart;

    JdbcPasswordTries(JdbcClient jdbc, Clock machine, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.machine = machine;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Optional<Instant> begin(Purpose purpose, String person) {
        Instant now = machine.instant();
        Count count = apart.execute(status -> count(purpose, person, now));
        return count != null && count.tries() > purpose.limit
                ? Optional.of(count.lastAt().plus(PAUSE))
                : Optional.empty();
    }

    private Count count(Purpose purpose, String person, Instant now) {
        jdbc.sql(FORGET_OLD)
                .param("dayAgo", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(BEGIN)
                .param("purpose", purpose.name())
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expired", now.minus(PAUSE).atOffset(ZoneOffset.UTC))
                .param("limit", purpose.limit)
                .query(JdbcPasswordTries::count)
                .single();
    }

    @Override
    public Optional<Instant> pausedUntil(Purpose purpose, String person) {
        return jdbc.sql(FIND)
                .param("purpose", purpose.name())
                .param("person", person)
                .query(JdbcPasswordTries::count)
                .optional()
                .filter(count -> count.tries() >= purpose.limit)
                .map(count -> count.lastAt().plus(PAUSE));
    }

    @Override
    public void succeeded(Purpose purpose, String person) {
        apart.executeWithoutResult(status -> jdbc.sql(FORGET)
                .param("purpose", purpose.name())
                .param("person", person)
                .update());
    }

    private static Count count(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Count(row.getInt("tries"), row.getTimestamp("last_at").toInstant());
    }

    private record Count(int tries, Instant lastAt) {}
}
