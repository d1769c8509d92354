package id.siklus.intake.kafka;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Tells a topic from another one of its name: one that was deleted and made anew has another id. */
interface TopicIds {

    /** For those of the partitions that exist, the id of their topic. */
    Map<TopicPartition, String> of(Collection<TopicPartition> partitions);

    /** Whether there are topics with all these ids. */
    boolean exist(Collection<String> ids);
}
