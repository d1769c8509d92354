package id.siklus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Follows two rising numbers, what was sent and what was taken, and says how many seconds the second is behind. */
final class LagWatch implements AutoCloseable {

    private static final long LOOK_NANOS = 100_000_000;

    private final LongSupplier sent;
    private final LongSupplier taken;
    private final TreeMap<Long, Long> sentAt = new TreeMap<>();
    private final List<Double> lags = new ArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread = new Thread(this::watch, "lag-watch");

    LagWatch(LongSupplier sent, LongSupplier taken) {
        this.sent = sent;
        this.taken = taken;
        thread.start();
    }

    private void watch() {
        while (!ended.get()) {
            sentAt.putIfAbsent(sent.getAsLong(), System.nanoTime());
            long done = taken.getAsLong();
            // The moment at which more than this had been sent: since then something has been waiting.
            Map.Entry<Long, Long> oldest = sentAt.higherEntry(done);
            lags.add(oldest == null ? 0 : (System.nanoTime() - oldest.getValue()) / 1e9);
            sentAt.headMap(done, false).clear();
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Seconds behind at each look, ten a second. */
    List<Double> lags() {
        close();
        return lags;
    }

    @Override
    public void close() {
        ended.set(true);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
