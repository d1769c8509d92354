package id.siklus.engine.camunda;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much mail should have been delivered by now. Mail that nobody waits for yet lies there rightly. */
@Repository
class JdbcMailboxStanding {

    /** Key by key: after a burst the statistics know nothing of it, and any other way could take the wrong index. */
    private static final String STANDING = """
            select count(*) as awaited,
                   coalesce(extract(epoch from clock_timestamp() - min(mail.posted_at)), 0) as oldest_seconds,
                   (select count(*) from engine.mail where state = 'PARKED') as parked
              from engine.mailbox_key key
             cross join lateral (
                   select mail.posted_at, mail.state
                     from engine.mail mail
                    where mail.business_key = key.business_key and mail.state in ('PENDING', 'PARKED')
                      and exists (select from engine.wait wait
                                   where wait.business_key = mail.business_key and wait.message = mail.message)
                   offset 0) mail
             where key.due_at is not null and mail.state = 'PENDING'
            """;

    private final JdbcClient jdbc;

    JdbcMailboxStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Awaited mail, the age of the oldest of it, and parked mail. */
    record Standing(long awaited, double oldestSeconds, long parked) {}

    Standing standing() {
        return jdbc.sql(STANDING).query(Standing.class).single();
    }
}
