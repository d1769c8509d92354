package id.siklus.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.testing.ReleasedDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What is old goes, and nothing else: on a bureau in the middle of its work whose every period has just run out. */
@Tag("application")
@SpringBootTest(
        properties = {
            "siklus.engine.retention.settled=0s",
            "siklus.engine.retention.ended-keys=0s",
            "siklus.tasklist.retention.closed=0s",
            "siklus.publishing.keep=0s"
        })
@ContextConfiguration(initializers = ReleasedDatabase.class)
class RetentionTest {

    private static final Path PAGE = Path.of("src", "docs", "retention.md");
    private static final Pattern TABLE = Pattern.compile("`([a-z]+\\.[a-z_]+\\*?|[a-z]+\\.\\*)`");

    @Autowired
    private RemoveWhatIsOld removal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private JdbcIndexedSessionRepository sessions;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void somethingOfEachKindIsOld() {
        jdbc.sql("update publishing.event set sent_at = clock_timestamp() - interval '1 hour' where seq % 2 = 0")
                .update();
        jdbc.sql("""
                insert into tasklist.closed_task (id, business_key, task_key, kind, assignee, subject, contract_code, year,
                                                  unit, stage, since, due_at, href, closed_at)
                select id, business_key, task_key, kind, assignee, subject, contract_code, year, unit, stage, since, due_at,
                       href, since
                  from tasklist.open_task
                on conflict do nothing
                """).update();
        jdbc.sql(
                        "insert into engine.mailbox_key (business_key, ended_at) values ('over', now()) on conflict do nothing")
                .update();
        jdbc.sql("insert into engine.mailbox_key (business_key) values ('open') on conflict do nothing")
                .update();
        jdbc.sql("""
                insert into engine.mail (business_key, message, variables, state, settled_at)
                values ('over', 'done', '{}', 'DELIVERED', now()), ('open', 'unclaimed', '{}', 'PENDING', null),
                       ('open', 'broken', '{}', 'PARKED', now())
                on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into web.password_try (purpose, person, tries, last_at)
                values ('SIGN_IN', 'old', 1, now() - interval '25 hours'), ('SIGN_IN', 'new', 1, now())
                on conflict do nothing
                """).update();
    }

    @Test
    void everyTableIsKeptForGoodOrForATime() throws IOException {
        List<String> listed = new ArrayList<>(listedUnder("Kept for good"));
        listed.addAll(listedUnder("Kept for a time"));

        assertThat(tables())
                .as("say in src/docs/retention.md for how long it is kept, and why")
                .allSatisfy(table -> assertThat(listed).anyMatch(pattern -> matches(pattern, table)));
        assertThat(listed)
                .as("tables that are no more")
                .allSatisfy(pattern -> assertThat(tables()).anyMatch(table -> matches(pattern, table)));
    }

    /** A statement that removes nothing is caught as well: the trigger is one of statements, not of rows. */
    @Test
    void nothingThatIsKeptForGoodIsTouched() throws IOException {
        List<String> kept = listedUnder("Kept for good");
        List<String> guarded = tables().stream()
                .filter(table -> kept.stream().anyMatch(each -> matches(each, table)))
                .toList();
        assertThat(guarded).contains("audit.entry", "contract.contract", "attendance.tap", "work.fact");
        Map<String, Long> before = counts(guarded);
        jdbc.sql("""
                create or replace function public.is_kept() returns trigger language plpgsql as
                $$ begin raise exception 'kept for good: %', tg_table_name; end $$
                """).update();
        guarded.forEach(table -> jdbc.sql("create trigger is_kept before delete or update or truncate on " + table
                        + " for each statement execute function public.is_kept()")
                .update());

        assertThat(removal.remove()).isEmpty();

        assertThat(counts(guarded)).isEqualTo(before);
        guarded.forEach(table -> jdbc.sql("drop trigger is_kept on " + table).update());
    }

    @Test
    void whatIsOldGoesAndWhatIsNeededStays() {
        assertThat(count("tasklist.closed_task")).isPositive();
        long unsent = count("publishing.event where sent_at is null");

        removal.remove();
        removal.remove();

        assertThat(count("tasklist.closed_task")).isZero();
        assertThat(count("tasklist.open_task")).isEqualTo(19);
        assertThat(count("publishing.event")).isEqualTo(unsent);
        assertThat(count("engine.mail where state in ('DELIVERED', 'EXPIRED')")).isZero();
        assertThat(count("engine.mail where message = 'unclaimed'")).isOne();
        assertThat(count("engine.mail where message = 'broken'")).isOne();
        assertThat(count("engine.mailbox_key where ended_at is not null")).isZero();
        assertThat(count("engine.mailbox_key where business_key = 'open'")).isOne();
        assertThat(count("web.password_try where person = 'old'")).isZero();
        assertThat(count("web.password_try where person = 'new'")).isOne();
        assertThat(metrics.counter("siklus.retention.removed", "what", "tasklist.closed_task")
                        .count())
                .isGreaterThanOrEqualTo(19);
    }

    @Test
    void whileAnotherNodeHasItsTurnNothingIsRemovedTwice() {
        transactions.executeWithoutResult(status -> {
            assertThat(jdbc.sql("select pg_try_advisory_xact_lock(hashtext('siklus.retention'))")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            long before = count("publishing.event");
            inAnotherThread(() -> removal.remove());
            assertThat(count("publishing.event")).isEqualTo(before);
        });
    }

    @Test
    void sessionsThatRanOutAreRemoved() {
        jdbc.sql("""
                insert into web.session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                                         expiry_time)
                values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', 0, 0, 1800, 1)
                """).update();

        sessions.cleanUpExpiredSessions();

        assertThat(count("web.session")).isZero();
    }

    private static void inAnotherThread(Runnable work) {
        Thread other = new Thread(work);
        other.start();
        try {
            other.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> listedUnder(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("## " + heading);
        int to = page.indexOf("\n## ", from);
        List<String> listed = new ArrayList<>();
        page.substring(from, to < 0 ? page.length() : to)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> {
                    Matcher table = TABLE.matcher(line.substring(0, line.indexOf('|', 2)));
                    while (table.find()) {
                        listed.add(table.group(1));
                    }
                });
        return listed;
    }

    private static boolean matches(String pattern, String table) {
        return pattern.endsWith("*")
                ? table.startsWith(pattern.substring(0, pattern.length() - 1))
                : table.equals(pattern);
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and not c.relispartition
                           and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%'
                           and c.relname <> 'flyway_schema_history'
                         order by 1
                        """).query(String.class).list();
    }

    private Map<String, Long> counts(List<String> tables) {
        Map<String, Long> counts = new HashMap<>();
        tables.forEach(table -> counts.put(table, count(table)));
        return counts;
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
