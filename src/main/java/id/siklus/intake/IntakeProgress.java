package id.siklus.intake;

import java.util.List;

/** Keeps what consumers report, for the page that shows it. */
public interface IntakeProgress {

    /**
     * Takes a report, every few seconds.
     *
     * @param connected whether the consumer has a broker to speak with
     */
    void report(List<PartitionProgress> partitions, boolean connected);
}
