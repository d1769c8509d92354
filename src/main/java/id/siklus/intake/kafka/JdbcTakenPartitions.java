package id.siklus.intake.kafka;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** How far each partition was taken and of which topic, as the database says, before there is an application. */
final class JdbcTakenPartitions {

    private static final String EXISTS = "select to_regclass('intake.consumer_offset') is not null";

    /** Through JSON, because a database of an earlier version has no ids. */
    private static final String TAKEN = """
            select topic, partition, next_offset, to_jsonb(o) ->> 'topic_id' from intake.consumer_offset o
            """;

    private static final String KNOWS_TOPICS = """
            select exists (select from information_schema.columns
                            where table_schema = 'intake' and table_name = 'consumer_offset'
                              and column_name = 'topic_id')
            """;
    private static final String KNOW =
            "update intake.consumer_offset set topic_id = ? where topic = ? and partition = ?";

    private JdbcTakenPartitions() {}

    /**
     * How far a partition was taken.
     *
     * @param topicId of the topic that was read; absent where that was never noted
     */
    record Taken(long next, @Nullable String topicId) {}

    static Map<TopicPartition, Taken> read(Environment environment) {
        Map<TopicPartition, Taken> taken =
                new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        try (Connection connection = connect(environment);
                Statement statement = connection.createStatement()) {
            if (isTrue(statement, EXISTS)) {
                try (ResultSet rows = statement.executeQuery(TAKEN)) {
                    while (rows.next()) {
                        taken.put(
                                new TopicPartition(rows.getString(1), rows.getInt(2)),
                                new Taken(rows.getLong(3), rows.getString(4)));
                    }
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not say how far partitions were taken", broken);
        }
        return taken;
    }

    /** From now on this topic is the one that is read; a database of an earlier version learns it when it is read. */
    static void know(Environment environment, TopicPartition partition, String topicId) {
        try (Connection connection = connect(environment);
                Statement statement = connection.createStatement()) {
            if (isTrue(statement, KNOWS_TOPICS)) {
                try (PreparedStatement update = connection.prepareStatement(KNOW)) {
                    update.setString(1, topicId);
                    update.setString(2, partition.topic());
                    update.setInt(3, partition.partition());
                    update.executeUpdate();
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not note which topic is read from now on", broken);
        }
    }

    private static Connection connect(Environment environment) throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
