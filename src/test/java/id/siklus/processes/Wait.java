package id.siklus.processes;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Polls for a condition. */
public final class Wait {

    private Wait() {}

    public static void until(String what, int seconds, Callable<Boolean> condition) {
        if (!within(seconds, condition)) {
            throw new IllegalStateException("Not within " + seconds + " s: " + what);
        }
    }

    public static boolean within(int seconds, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (!condition.call()) {
                if (System.nanoTime() > end) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            return true;
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(what(broken), broken);
        }
    }

    private static String what(Exception broken) {
        return String.valueOf(broken.getMessage());
    }
}
