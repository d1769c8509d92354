package id.siklus.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long each of many equal things took. */
final class Latencies {

    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long tookNanos) {
        nanos.add(tookNanos);
    }

    void time(Runnable act) {
        long began = System.nanoTime();
        act.run();
        add(System.nanoTime() - began);
    }

    synchronized int count() {
        return nanos.size();
    }

    /** In milliseconds: that long or less it took in so many of a hundred cases. */
    synchronized double percentile(int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.ceil(sorted.size() * percent / 100d) - 1;
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, index)) / 1e6;
    }

    String show() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p95 %.1f, p99 %.1f ms; n = %d",
                percentile(50),
                percentile(95),
                percentile(99),
                count());
    }
}
