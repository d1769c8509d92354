package id.siklus.reference;

import java.util.ArrayDeque;
import java.util.Deque;

/** Stops what was started, last first, and goes on where one of them fails to stop. */
final class ShutdownOrder {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized void add(AutoCloseable part) {
        started.push(part);
    }

    synchronized void run() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception stubborn) {
                System.err.println("Did not stop cleanly: " + stubborn);
            }
        }
    }
}
