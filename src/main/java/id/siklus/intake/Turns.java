package id.siklus.intake;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether an event has to wait for its turn behind those that have waited longer for the same subject and are being
 * woken. A unit's event concerns all people in it: it waits behind whatever is being woken,
 * one after the other.
 */
final class Turns {

    private final Set<Awaited> waking;
    private final Function<EventRecord, Set<Awaited>> brings;

    Turns(Set<Awaited> waking, Function<EventRecord, Set<Awaited>> brings) {
        this.waking = waking;
        this.brings = brings;
    }

    /** Behind what the event has to wait; nothing for almost all, and for the one that brings what the others await. */
    Optional<Awaited> behind(EventRecord event) {
        if (waking.isEmpty()) {
            return Optional.empty();
        }
        Optional<Awaited> behind = event.concernsUnit()
                ? waking.stream().min(Comparator.comparing(Awaited::key))
                : Optional.of(Awaited.person(event.person())).filter(waking::contains);
        return behind.filter(awaited -> !brings.apply(event).contains(awaited));
    }

    static Reason reason(EventRecord event) {
        return Reason.of("intake.reason.behind-others", event.subject());
    }
}
