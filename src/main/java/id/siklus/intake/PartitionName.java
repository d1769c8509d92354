package id.siklus.intake;

/** A partition of a topic. */
record PartitionName(String topic, int partition) {}
