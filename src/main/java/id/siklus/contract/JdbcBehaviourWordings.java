package id.siklus.contract;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wording from {@code contract.behaviour_wording}. */
@Repository
class JdbcBehaviourWordings implements BehaviourWordings {

    private static final String ALL = """
            select value, name, statements from contract.behaviour_wording order by position
            """;

    private final JdbcClient jdbc;

    JdbcBehaviourWordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BehaviourWording> all() {
        return jdbc.sql(ALL)
                .query((row, nth) -> new BehaviourWording(
                        BehaviourValue.valueOf(row.getString("value")), row.getString("name"), List.of((String[])
                                row.getArray("statements").getArray())))
                .list();
    }
}
