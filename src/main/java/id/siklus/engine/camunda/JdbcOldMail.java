package id.siklus.engine.camunda;

import id.siklus.shared.KeptForATime;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the mailbox forgets. Parked mail is somebody's work and stays until he has done it. */
@Configuration(proxyBeanMethods = false)
class JdbcOldMail {

    private static final String SETTLED = """
            delete from engine.mail
             where id in (select id from engine.mail
                           where state in ('DELIVERED', 'EXPIRED')
                             and settled_at < clock_timestamp() - make_interval(secs => :seconds)
                           order by settled_at limit :rows for update skip locked)
            """;

    /** Mail that comes for such a key in the same moment would have expired: an instance does not begin twice. */
    private static final String ENDED_KEYS = """
            delete from engine.mailbox_key
             where business_key in (select k.business_key from engine.mailbox_key k
                                     where k.ended_at < clock_timestamp() - make_interval(secs => :seconds)
                                       and not exists (select from engine.mail m where m.business_key = k.business_key)
                                       and not exists (select from engine.wait w where w.business_key = k.business_key)
                                     order by k.ended_at limit :rows for update skip locked)
            """;

    @Bean
    KeptForATime settledMail(JdbcClient jdbc, EngineRetention retention) {
        return kept(jdbc, "engine.mail", SETTLED, retention.settled());
    }

    @Bean
    KeptForATime endedMailboxKeys(JdbcClient jdbc, EngineRetention retention) {
        return kept(jdbc, "engine.mailbox_key", ENDED_KEYS, retention.endedKeys());
    }

    private static KeptForATime kept(JdbcClient jdbc, String what, String statement, Duration period) {
        return new KeptForATime() {
            @Override
            public String what() {
                return what;
            }

            @Override
            public int removeSome(int atMost) {
                return jdbc.sql(statement)
                        .param("seconds", period.toSeconds())
                        .param("rows", atMost)
                        .update();
            }
        };
    }
}
