package id.siklus.web.pages;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts what comes from one address to the doors where a secret is asked for. In the memory of this node, because it is
 * about floods; guesses at one account are counted in the database, for all nodes.
 */
@Component
class Knocks {

    private static final int MOST_ADDRESSES = 10_000;

    private final DoorSettings settings;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Knocks(DoorSettings settings) {
        this.settings = settings;
    }

    /** Counts one; how long to wait where there were too many, zero where it may come in. */
    Duration count(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** The door was opened: the knock was none in vain. */
    void takeBack(String address) {
        bucket(address).addTokens(1);
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    address,
                    any -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(settings.knocks())
                                    .refillGreedy(settings.knocks(), settings.within()))
                            .build());
        }
    }
}
