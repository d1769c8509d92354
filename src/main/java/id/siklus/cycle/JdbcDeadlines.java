package id.siklus.cycle;

import static id.siklus.shared.Columns.texts;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeadlines implements Deadlines {

    /** Where a call names one identity twice the later one counts, as if they had been called one after the other. */
    private static final String REGISTER = """
            insert into cycle.deadline (key, kind, about, due_at)
            select distinct on (key, kind, about) key, kind, about, due_at
              from unnest(:keys::text[], :kinds::text[], :abouts::text[], :due::timestamptz[])
                   with ordinality as registered (key, kind, about, due_at, nth)
             order by key, kind, about, nth desc
            on conflict (key, kind, about) do update
               set due_at = excluded.due_at, attempts = 0, retry_at = null, parked_at = null, reason = null
            """;

    /** A sweep holds the rows it works off while it asks for mailboxes that we may hold: never wait for it here. */
    private static final String CANCEL = """
            with claimed as materialized (
                select id
                  from cycle.deadline
                 where key = any(:keys) and (:kind::text is null or kind = :kind)
                 order by id
                   for update skip locked)
            delete from cycle.deadline where id = any(array(select id from claimed))
            """;

    private final JdbcClient jdbc;

    JdbcDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void register(Collection<Deadline> deadlines) {
        if (deadlines.isEmpty()) {
            return;
        }
        jdbc.sql(REGISTER)
                .param("keys", texts(deadlines, Deadline::key))
                .param("kinds", texts(deadlines, Deadline::kind))
                .param("abouts", texts(deadlines, Deadline::about))
                .param("due", texts(deadlines, Deadline::dueAt))
                .update();
    }

    @Override
    public void cancel(Collection<String> keys, String kind) {
        delete(keys, kind);
    }

    @Override
    public void cancelAll(Collection<String> keys) {
        delete(keys, null);
    }

    private void delete(Collection<String> keys, @Nullable String kind) {
        if (!keys.isEmpty()) {
            jdbc.sql(CANCEL)
                    .param("keys", keys.toArray(String[]::new))
                    .param("kind", kind)
                    .update();
        }
    }
}
