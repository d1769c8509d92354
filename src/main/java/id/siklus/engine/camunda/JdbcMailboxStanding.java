package id.siklus.engine.camunda;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much mail should have been delivered by now. Mail that nobody waits for yet lies there rightly. */
@Repository
class JdbcMailboxStanding {

    private static final String STANDING = """
            select count(*) as awaited,
                   coalesce(extract(epoch from clock_timestamp() - min(mail.posted_at)), 0) as oldest_seconds,
                   (select count(*) from engine.mail where state = 'PARKED') as parked
              from engine.mailbox_key key
              join engine.mail mail on mail.business_key = key.business_key and mail.state = 'PENDING'
             where key.due_at is not null
               and exists (select from engine.wait wait
                            where wait.business_key = mail.business_key and wait.message = mail.message)
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
