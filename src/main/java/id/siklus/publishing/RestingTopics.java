package id.siklus.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Topics that did not answer are left alone for a while: shortly at first, then up to half a minute. */
final class RestingTopics {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock machine;
    private final Map<String, Rest> rests = new HashMap<>();

    RestingTopics(Clock machine) {
        this.machine = machine;
    }

    private record Rest(int failures, Instant until) {}

    Set<String> now() {
        Set<String> resting = new HashSet<>();
        rests.forEach((topic, rest) -> {
            if (rest.until().isAfter(machine.instant())) {
                resting.add(topic);
            }
        });
        return resting;
    }

    /** Answers whether it had answered before. */
    boolean stalled(String topic) {
        int failures = rests.containsKey(topic) ? rests.get(topic).failures() : 0;
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures, 10));
        Duration rest = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        rests.put(topic, new Rest(failures + 1, machine.instant().plus(rest)));
        return failures == 0;
    }

    /** Answers whether it had not answered before. */
    boolean answered(String topic) {
        return rests.remove(topic) != null;
    }
}
