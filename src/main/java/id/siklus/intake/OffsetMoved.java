package id.siklus.intake;

/** Another consumer has taken the partition over and went on: nothing of this batch may be written. */
public final class OffsetMoved extends RuntimeException {

    /** Says how many partitions moved, of how many that should have. */
    public OffsetMoved(int moved, int expected) {
        super("Only " + moved + " of " + expected + " partitions were where this consumer expects them");
    }
}
