package id.siklus.intake.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks the brokers: by name in two calls, by id in one. */
record KafkaTopicIds(Admin admin) implements TopicIds {

    @Override
    public Map<TopicPartition, String> of(Collection<TopicPartition> partitions) {
        Map<TopicPartition, String> ids = new HashMap<>();
        admin.describeTopics(partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()))
                .topicNameValues()
                .values()
                .forEach(answer -> find(answer).ifPresent(topic -> put(topic, ids)));
        ids.keySet().retainAll(partitions);
        return ids;
    }

    @Override
    public boolean exist(Collection<String> ids) {
        return admin
                .describeTopics(TopicCollection.ofTopicIds(
                        ids.stream().map(Uuid::fromString).collect(Collectors.toSet())))
                .topicIdValues()
                .values()
                .stream()
                .allMatch(answer -> find(answer).isPresent());
    }

    private static void put(TopicDescription topic, Map<TopicPartition, String> ids) {
        for (TopicPartitionInfo partition : topic.partitions()) {
            ids.put(
                    new TopicPartition(topic.name(), partition.partition()),
                    topic.topicId().toString());
        }
    }

    private static Optional<TopicDescription> find(KafkaFuture<TopicDescription> answer) {
        try {
            return Optional.of(answer.get());
        } catch (ExecutionException failed) {
            if (isUnknown(failed.getCause())) {
                return Optional.empty();
            }
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    /** The client has a word of its own for an id that no topic has. */
    private static boolean isUnknown(@Nullable Throwable failure) {
        return failure instanceof UnknownTopicOrPartitionException
                || failure instanceof UnknownTopicIdException
                || failure instanceof InvalidTopicException;
    }
}
