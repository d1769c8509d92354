package id.siklus.intake.kafka;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.springframework.core.env.Environment;

/** How far each partition was taken, as the database says, asked before there is an application. */
final class JdbcTakenPartitions {

    private static final String EXISTS = "select to_regclass('intake.consumer_offset') is not null";
    private static final String TAKEN = "select topic, partition, next_offset from intake.consumer_offset";

    private JdbcTakenPartitions() {}

    static Map<TopicPartition, Long> read(Environment environment) {
        Map<TopicPartition, Long> taken =
                new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        try (Connection connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"));
                Statement statement = connection.createStatement()) {
            if (isThere(statement)) {
                try (ResultSet rows = statement.executeQuery(TAKEN)) {
                    while (rows.next()) {
                        taken.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
                    }
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not say how far partitions were taken", broken);
        }
        return taken;
    }

    private static boolean isThere(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(EXISTS)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
