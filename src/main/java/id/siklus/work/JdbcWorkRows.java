package id.siklus.work;

import id.siklus.intake.RecordKey;
import id.siklus.shared.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkRows implements WorkRows {

    /** In the order in which facts are written. */
    private static final String HOLD = """
            lock table work.task, work.data_request, work.fact, work.fact_share, work.task_share, work.request_fact
              in exclusive mode
            """;

    private static final String UNCOUNTED = "select record, person from work.fact_share where not counted";

    private static final List<String> EMPTY = List.of(
            """
            create temporary table declined_work on commit drop as
            select record, null as person from work.fact where declined
            union all
            select record, null from work.request_fact where declined
            union all
            select record, person from work.fact_share where declined
            """,
            "delete from work.request_fact",
            "delete from work.data_request",
            "delete from work.task_share",
            "delete from work.task",
            "delete from work.fact_share",
            "delete from work.fact");

    private static final List<String> RESTORE = List.of("""
            update work.fact t set declined = true from declined_work d where d.record = t.record and d.person is null
            """, """
            update work.request_fact t set declined = true from declined_work d
             where d.record = t.record and d.person is null
            """, """
            update work.fact_share t set declined = true from declined_work d
             where d.record = t.record and d.person = t.person
            """);

    private final JdbcClient jdbc;

    JdbcWorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<RecordKey, Set<PersonId>> empty() {
        jdbc.sql(HOLD).update();
        Map<RecordKey, Set<PersonId>> uncounted = new HashMap<>();
        jdbc.sql(UNCOUNTED).query(row -> {
            uncounted
                    .computeIfAbsent(new RecordKey(row.getObject("record", UUID.class)), record -> new HashSet<>())
                    .add(new PersonId(row.getString("person")));
        });
        EMPTY.forEach(statement -> jdbc.sql(statement).update());
        return uncounted;
    }

    @Override
    public void restore() {
        RESTORE.forEach(statement -> jdbc.sql(statement).update());
    }
}
