package id.siklus.web;

import id.siklus.shared.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tells every node through the database: PostgreSQL delivers a notification with the commit, and forgets it with a
 * rollback. Payloads have a limit of 8 000 bytes, so many people are told in several.
 */
@Repository
class JdbcLiveUpdates implements LiveUpdates {

    static final String CHANNEL = "siklus_live";

    private static final int PEOPLE_PER_NOTIFICATION = 300;
    private static final String NOTIFY = "select count(pg_notify('" + CHANNEL + "', :payload))";

    private final JdbcClient jdbc;

    JdbcLiveUpdates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void changed(LiveTopic topic, Collection<PersonId> people) {
        List<PersonId> all = new ArrayList<>(people);
        for (int from = 0; from < all.size(); from += PEOPLE_PER_NOTIFICATION) {
            List<PersonId> some = all.subList(from, Math.min(from + PEOPLE_PER_NOTIFICATION, all.size()));
            jdbc.sql(NOTIFY)
                    .param("payload", new LiveChange(topic, some).asPayload())
                    .query(Integer.class)
                    .single();
        }
    }

    /** What one notification says: {@code TASKS 1990…,1991…}. */
    record LiveChange(LiveTopic topic, Collection<PersonId> people) {

        String asPayload() {
            return topic + " " + people.stream().map(PersonId::value).collect(Collectors.joining(","));
        }

        static LiveChange from(String payload) {
            int space = payload.indexOf(' ');
            return new LiveChange(
                    LiveTopic.valueOf(payload.substring(0, space)),
                    List.of(payload.substring(space + 1).split(",")).stream()
                            .map(PersonId::new)
                            .toList());
        }
    }
}
