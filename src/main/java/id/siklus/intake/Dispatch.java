package id.siklus.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;

/** Hands events to the handlers of their types: each handler once, with all of its share. */
final class Dispatch {

    private final EventCatalogue catalogue;
    private final List<IntakeHandler> handlers;
    private final JdbcWaitingRoom waitingRoom;
    private final HandlerRun run;

    Dispatch(EventCatalogue catalogue, List<IntakeHandler> handlers, JdbcWaitingRoom waitingRoom, HandlerRun run) {
        this.catalogue = catalogue;
        this.handlers = List.copyOf(handlers);
        this.waitingRoom = waitingRoom;
        this.run = run;
    }

    /** What the handlers said, and whom they were asked about beside the newcomers. */
    record Outcome(Verdicts verdicts, List<WaitingRecord> woken) {}

    /** Hands newcomers over, each followed by those that waited for what it brings. */
    Outcome newcomers(List<EventRecord> newcomers) {
        Set<Awaited> arrivals = new HashSet<>();
        newcomers.forEach(event -> arrivals.addAll(brings(event)));
        ArrivalQueue queue = new ArrivalQueue(this::brings, waitingRoom::find, arrivals);
        Verdicts verdicts = new Verdicts();
        Set<Awaited> waking = waitingRoom.waking();
        Turns turns = new Turns(waking, this::brings);
        for (EventRecord event : newcomers) {
            Optional<Awaited> behind = turns.behind(event);
            if (behind.isPresent()) {
                verdicts.waiting(event.key(), behind.get(), Turns.reason(event));
            } else {
                queue.add(event);
            }
        }
        Outcome outcome = hand(queue, verdicts);
        refuseOvertaking(newcomers, verdicts, waking);
        return outcome;
    }

    /**
     * Handlers see what others have committed after the turns were read. Whoever is being woken since then comes before
     * what has been applied here.
     */
    private void refuseOvertaking(List<EventRecord> newcomers, Verdicts verdicts, Set<Awaited> before) {
        Set<Awaited> since = new HashSet<>(waitingRoom.waking());
        since.removeAll(before);
        Turns turns = new Turns(since, this::brings);
        if (newcomers.stream()
                .anyMatch(event -> verdicts.of(event.key()).fate().isInLedger()
                        && turns.behind(event).isPresent())) {
            throw new ConcurrencyFailureException("Others began to be woken meanwhile, and come first");
        }
    }

    /** What about units has to wait on, behind others than those at hand that are being woken as well. */
    Verdicts behindOthers(List<WaitingRecord> records, Awaited atHand) {
        Verdicts verdicts = new Verdicts();
        if (records.stream().noneMatch(record -> record.event().concernsUnit())) {
            return verdicts;
        }
        Set<Awaited> others = new HashSet<>(waitingRoom.waking());
        others.remove(atHand);
        Turns turns = new Turns(others, this::brings);
        for (WaitingRecord record : records) {
            if (record.event().concernsUnit()) {
                turns.behind(record.event())
                        .ifPresent(behind -> verdicts.waiting(record.key(), behind, Turns.reason(record.event())));
            }
        }
        return verdicts;
    }

    /** Hands those over that waited for what came by another door. */
    Outcome arrived(Collection<Awaited> arrivals) {
        ArrivalQueue queue = new ArrivalQueue(this::brings, waitingRoom::find, arrivals);
        queue.arrived(arrivals);
        return hand(queue, new Verdicts());
    }

    /**
     * Hands over those again, and only those, that had to wait for something which may have come unseen. The running
     * transaction has them locked: nobody else wakes them, or lets them wait for something else, meanwhile.
     */
    Outcome again(List<WaitingRecord> records) {
        Set<Awaited> arrivals = new HashSet<>();
        records.forEach(record -> arrivals.add(record.awaits()));
        // The first question is about those at hand; what they bring in turn may be waited for by others.
        Function<Collection<Awaited>, List<WaitingRecord>> lookUp =
                asked -> arrivals.containsAll(asked) ? records : waitingRoom.find(asked);
        ArrivalQueue queue = new ArrivalQueue(this::brings, lookUp, arrivals);
        queue.arrived(arrivals);
        return hand(queue, new Verdicts());
    }

    /** On whom the event bears, as its handler knows. */
    Bearing bearing(EventRecord event) {
        return handlerOf(event).bearing(event);
    }

    private Outcome hand(ArrivalQueue queue, Verdicts verdicts) {
        run(queue.events(), verdicts);
        // Each of them is asked again once: what it brings in turn may be what another one waits for.
        Set<RecordKey> asked = new HashSet<>();
        for (List<EventRecord> early = early(queue, verdicts, asked); !early.isEmpty(); ) {
            early.forEach(event -> asked.add(event.key()));
            verdicts.forget(early);
            run(early, verdicts);
            early = early(queue, verdicts, asked);
        }
        return new Outcome(verdicts, queue.woken());
    }

    /** Those that came before what they wait for, in one and the same batch. */
    private List<EventRecord> early(ArrivalQueue queue, Verdicts verdicts, Set<RecordKey> asked) {
        if (!verdicts.anyWaits()) {
            return List.of();
        }
        Set<Awaited> brought = new HashSet<>();
        queue.events().stream()
                .filter(event -> verdicts.of(event.key()).fate().isInLedger())
                .forEach(event -> brought.addAll(brings(event)));
        return queue.events().stream()
                .filter(event -> !asked.contains(event.key()) && verdicts.waitsFor(event.key(), brought))
                .sorted(EventRecord.IN_ORDER)
                .toList();
    }

    private void run(List<EventRecord> events, Verdicts verdicts) {
        Map<IntakeHandler, List<EventRecord>> shares = new HashMap<>();
        for (EventRecord event : events) {
            shares.computeIfAbsent(handlerOf(event), handler -> new ArrayList<>())
                    .add(event);
        }
        for (IntakeHandler handler : handlers) {
            List<EventRecord> share = shares.getOrDefault(handler, List.of());
            if (!share.isEmpty()) {
                verdicts.add(run.run(handler, share));
            }
        }
    }

    private Set<Awaited> brings(EventRecord event) {
        return handlerOf(event).brings(event);
    }

    private IntakeHandler handlerOf(EventRecord event) {
        return catalogue
                .handlerOf(event.type())
                .orElseThrow(() -> new IllegalStateException("No handler takes " + event.type()));
    }
}
