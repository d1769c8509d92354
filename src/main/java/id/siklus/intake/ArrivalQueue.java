package id.siklus.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Events in the order in which handlers see them. One that others wait for is followed by those at once, as if they had
 * just arrived, so that the cut of the stream into batches changes nothing.
 */
final class ArrivalQueue {

    private final Function<EventRecord, Set<Awaited>> brings;
    private final Map<Awaited, List<WaitingRecord>> waiting = new HashMap<>();
    private final List<EventRecord> events = new ArrayList<>();
    private final List<WaitingRecord> woken = new ArrayList<>();

    /**
     * Looks up once who waits for anything that may arrive.
     *
     * @param brings what an event may bring
     * @param lookUp finds who waits for any of these
     */
    ArrivalQueue(
            Function<EventRecord, Set<Awaited>> brings,
            Function<Collection<Awaited>, List<WaitingRecord>> lookUp,
            Collection<Awaited> arrivals) {
        this.brings = brings;
        Set<Awaited> asked = new HashSet<>();
        Set<Awaited> next = new HashSet<>(arrivals);
        while (!next.isEmpty()) {
            asked.addAll(next);
            List<WaitingRecord> found = lookUp.apply(next);
            found.forEach(record -> waiting.computeIfAbsent(record.awaits(), key -> new ArrayList<>())
                    .add(record));
            next = new HashSet<>();
            for (WaitingRecord record : found) {
                next.addAll(brings.apply(record.event()));
            }
            next.removeAll(asked);
        }
    }

    /** Puts an event at the end, and after it those that wait for what it brings. */
    void add(EventRecord event) {
        events.add(event);
        if (!waiting.isEmpty()) {
            arrived(brings.apply(event));
        }
    }

    /** Puts those at the end that wait for any of these, in the order of their facts. */
    void arrived(Collection<Awaited> arrivals) {
        List<WaitingRecord> found = arrivals.stream()
                .map(arrival -> waiting.getOrDefault(arrival, List.of()))
                .flatMap(List::stream)
                .sorted((one, other) -> EventRecord.IN_ORDER.compare(one.event(), other.event()))
                .toList();
        waiting.keySet().removeAll(arrivals);
        woken.addAll(found);
        found.forEach(record -> add(record.event()));
    }

    List<EventRecord> events() {
        return events;
    }

    List<WaitingRecord> woken() {
        return woken;
    }
}
