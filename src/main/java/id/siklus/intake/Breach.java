package id.siklus.intake;

/**
 * A partition in which not everything is accounted for.
 *
 * @param byCounters offsets that no counter accounts for
 * @param missing offsets for which the last recount has found no record
 * @param astray records that the counters have under another fate
 */
public record Breach(String topic, int partition, long byCounters, long missing, long astray) {

    boolean isOne() {
        return byCounters != 0 || missing != 0 || astray != 0;
    }

    /** How many offsets or records are not where they should be. */
    public long size() {
        return Math.max(Math.max(Math.abs(byCounters), Math.abs(missing)), astray);
    }
}
