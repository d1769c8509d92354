package id.siklus.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the intake of a topic goes.
 *
 * @param lag records that are still to be taken
 * @param lagSeconds how far behind it is
 * @param newestAt when Kafka got the newest record that was taken; absent before the first
 * @param seenAt when its consumers were heard of last; of several the one that has been silent longest
 * @param connected whether they all have a broker to speak with
 * @param madeAnew whether some of its partitions are not read, because they are not the ones any more that were read
 * @param rates records per minute of the last hour, the present minute last
 * @param lags the greatest lag of each of these minutes
 */
public record TopicProgress(
        String topic,
        long lag,
        long lagSeconds,
        @Nullable Instant newestAt,
        Instant seenAt,
        boolean connected,
        boolean madeAnew,
        List<Long> rates,
        List<Long> lags) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How the consumers of a topic are. */
    public enum State {
        /** Taking what comes. */
        READING,
        /** Made anew or emptied since it was read: waits for somebody to move it on. */
        MADE_ANEW,
        /** Without a broker. */
        NO_BROKER,
        /** Not heard of for a while: stopped, or without a database. */
        SILENT
    }

    /** How its consumers are at this moment of machine time. */
    public State state(Instant now) {
        if (seenAt.plus(PATIENCE).isBefore(now)) {
            return State.SILENT;
        }
        if (madeAnew) {
            return State.MADE_ANEW;
        }
        return connected ? State.READING : State.NO_BROKER;
    }

    /** Records of the minute that is over. */
    public long perMinute() {
        return rates.size() < 2 ? 0 : rates.get(rates.size() - 2);
    }
}
