package id.siklus.intake;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets what was kept for long enough. */
@Repository
class JdbcRetention {

    private static final String MONTHS = """
            select substr(c.relname, 7)
              from pg_inherits i
              join pg_class c on c.oid = i.inhrelid
             where i.inhparent = 'intake.event'::regclass
             order by 1
            """;

    private static final String FORGET_MONTH = "select intake.forget_month(:month)";

    private static final String FORGET_BYTES = """
            delete from intake.raw_record
             where key in (select w.key
                             from intake.raw_record w
                             join intake.record r on r.key = w.key
                            where w.key < :before and r.fate <> 'QUARANTINED'
                            order by w.key
                            limit :limit for update of w skip locked)
            """;

    private static final String FORGET_CHANGES = """
            delete from intake.fate_change
             where id in (select id from intake.fate_change where record < :before order by record limit :limit
                           for update skip locked)
            """;

    /** What a sentence fills in names people; which sentence it was stays. */
    private static final String FORGET_DETAILS = """
            update intake.record
               set details = (select json_agg('•••'::text order by nth)::text
                                from json_array_elements_text(details::json) with ordinality as said (word, nth))
             where key in (select key from intake.record
                            where fate <> 'APPLIED' and fate not in ('WAITING', 'QUARANTINED')
                              and key >= :from and key < :before and details <> '[]' and details not like '["•••"%'
                            order by key limit :limit for update skip locked)
            """;

    private static final String FORGET_IDENTITIES = """
            delete from intake.identity i
             using (select source, id from intake.identity where key < :before limit :limit) old
             where i.source = old.source and i.id = old.id and i.key < :before
            """;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final JdbcClient jdbc;

    JdbcRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Months of receipt whose content is kept, the oldest first. */
    List<YearMonth> months() {
        return jdbc.sql(MONTHS).query(String.class).list().stream()
                .map(month -> YearMonth.parse(month, MONTH))
                .toList();
    }

    /** Forgets a month, unless somebody still needs some of it. */
    boolean forget(YearMonth month) {
        return jdbc.sql(FORGET_MONTH)
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    int forgetBytes(UUID before, int limit) {
        return delete(FORGET_BYTES, before, limit);
    }

    int forgetChanges(UUID before, int limit) {
        return delete(FORGET_CHANGES, before, limit);
    }

    /** Hides what the sentences of records between these keys fill in; answers how many it was. */
    int forgetDetails(UUID from, UUID before, int limit) {
        return jdbc.sql(FORGET_DETAILS)
                .param("from", from)
                .param("before", before)
                .param("limit", limit)
                .update();
    }

    int forgetIdentities(UUID before, int limit) {
        return delete(FORGET_IDENTITIES, before, limit);
    }

    private int delete(String statement, UUID before, int limit) {
        return jdbc.sql(statement).param("before", before).param("limit", limit).update();
    }
}
