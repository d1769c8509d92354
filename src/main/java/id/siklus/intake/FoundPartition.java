package id.siklus.intake;

/**
 * A partition as Kafka has it.
 *
 * @param topicId by which Kafka tells its topic from another one of the same name
 * @param taken how far it had been taken before Kafka was asked: what others take meanwhile lies beyond this end
 * @param beginning the first offset that Kafka still has
 * @param end the offset of the next record
 */
public record FoundPartition(String topic, int partition, String topicId, long taken, long beginning, long end) {}
