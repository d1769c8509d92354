package id.siklus.intake;

/**
 * A piece of a partition that a batch goes over. Offsets in it without a record were taken by markers of transactions,
 * by aborted records or by compaction.
 *
 * @param from the first offset, which must be the one that the database expects next
 * @param to the offset after the last
 */
public record Stretch(String topic, int partition, long from, long to) {

    public Stretch {
        if (to < from) {
            throw new IllegalArgumentException("A stretch does not go back: " + from + " to " + to);
        }
    }

    long length() {
        return to - from;
    }
}
