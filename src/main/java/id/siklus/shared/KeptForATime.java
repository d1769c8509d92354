package id.siklus.shared;

/**
 * Rows that a room keeps for a time and then removes: UU 27/2022 Pasal 16 (2) g and 43 want personal data gone once the
 * time for which they are kept is over. What is kept for good has none of these; {@code src/docs/retention.md} lists both.
 */
public interface KeptForATime {

    /** The table, with its schema: the tag of the metric. */
    String what();

    /**
     * Removes some of what is old enough, in the transaction of the caller.
     *
     * @return how many rows; fewer than asked for where nothing is left to remove
     */
    int removeSome(int atMost);
}
