package id.siklus.intake;

import id.siklus.shared.Columns;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the counters of fates and remarks. */
@Repository
class JdbcCounts {

    private static final String FATES = """
            insert into intake.fate_count as c (topic, partition, fate, records)
            select * from unnest(:topics::text[], :partitions::integer[], :whats::text[], :changes::bigint[])
            on conflict (topic, partition, fate) do update set records = c.records + excluded.records
            """;

    private static final String REMARKS = """
            insert into intake.remark_count as c (topic, partition, remark, records)
            select * from unnest(:topics::text[], :partitions::integer[], :whats::text[], :changes::bigint[])
            on conflict (topic, partition, remark) do update set records = c.records + excluded.records
            """;

    private final JdbcClient jdbc;

    JdbcCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addFates(Map<FateCounts.Row, Long> changes) {
        add(FATES, changes);
    }

    void addRemarks(Map<FateCounts.Row, Long> changes) {
        add(REMARKS, changes);
    }

    private void add(String statement, Map<FateCounts.Row, Long> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Entry<FateCounts.Row, Long>> rows = List.copyOf(changes.entrySet());
        jdbc.sql(statement)
                .param("topics", Columns.texts(rows, row -> row.getKey().topic()))
                .param("partitions", Columns.texts(rows, row -> row.getKey().partition()))
                .param("whats", Columns.texts(rows, row -> row.getKey().what()))
                .param("changes", Columns.numbers(rows, Entry::getValue))
                .update();
    }
}
