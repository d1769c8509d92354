package id.siklus.processes;

import id.siklus.reference.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** The broker: its process, and its topics, which are made anew for each run. */
public final class BrokerServer implements AutoCloseable {

    private final Path folder;
    private final int port = freePort();
    private JavaProcess process;
    private int starts;

    public BrokerServer(Path folder) {
        this.folder = folder;
        start();
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public void start() {
        process = JavaProcess.start(
                BrokerProcess.class,
                folder.resolve("broker-" + ++starts + ".log"),
                "-Xmx384m",
                Map.of(),
                List.of(folder.resolve("kafka").toString(), Integer.toString(port)));
        Wait.until("the broker starts", 60, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The broker ended; see " + process.log());
            }
            return process.said(BrokerProcess.READY);
        });
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void kill() {
        process.kill();
    }

    public void stop() {
        process.stop();
    }

    /** Empty topics, in which nothing has ever been. */
    public void freshTopics(Map<String, String> settings) {
        freshTopics(settings, topic -> true);
    }

    /** Empty topics, of which some have these settings. */
    public void freshTopics(Map<String, String> settings, Predicate<String> whose) {
        try (Admin admin = admin()) {
            List<NewTopic> topics = Topics.onOneNode().stream()
                    .map(topic -> whose.test(topic.name()) ? with(topic, settings) : topic)
                    .toList();
            Set<String> old = new HashSet<>(admin.listTopics().names().get());
            old.retainAll(topics.stream().map(NewTopic::name).toList());
            if (!old.isEmpty()) {
                admin.deleteTopics(old).all().get();
            }
            Wait.until("topics are gone", 30, () -> {
                Set<String> left = new HashSet<>(admin.listTopics().names().get());
                left.retainAll(old);
                return left.isEmpty();
            });
            admin.createTopics(topics).all().get();
            Wait.until("topics have leaders", 30, () -> hasLeaders(admin, topics));
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static NewTopic with(NewTopic topic, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(topic.configs());
        all.putAll(settings);
        return new NewTopic(topic.name(), topic.numPartitions(), topic.replicationFactor()).configs(all);
    }

    private static boolean hasLeaders(Admin admin, List<NewTopic> topics) throws Exception {
        try {
            return admin
                    .describeTopics(topics.stream().map(NewTopic::name).toList())
                    .allTopicNames()
                    .get()
                    .values()
                    .stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.leader() != null);
        } catch (ExecutionException notYet) {
            return false;
        }
    }

    /** How far each partition of these topics goes for whoever reads committed records. */
    public Map<TopicPartition, Long> ends(Set<String> topics) {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition ->
                                    asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap()));
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        process.kill();
    }
}
