package id.siklus.shared;

import org.slf4j.MDC;

/** Gives every line that is logged during some work what it belongs to (ADR-0029). Never a person. */
public final class Logged {

    private Logged() {}

    /** Runs the work; lines of this thread carry the value under that name meanwhile. */
    public static <E extends Exception> void during(String name, String value, Work<E> work) throws E {
        String before = MDC.get(name);
        MDC.put(name, value);
        try {
            work.run();
        } finally {
            if (before == null) {
                MDC.remove(name);
            } else {
                MDC.put(name, before);
            }
        }
    }

    /** Work that may fail. */
    public interface Work<E extends Exception> {

        void run() throws E;
    }
}
