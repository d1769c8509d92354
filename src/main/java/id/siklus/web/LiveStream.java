package id.siklus.web;

import id.siklus.shared.PersonId;
import java.util.EnumSet;
import java.util.Set;

/** One open page that wants to hear of changes. Ordered by age, the oldest first. */
public abstract class LiveStream implements Comparable<LiveStream> {

    private static final long STUCK_NANOS = 15_000_000_000L;

    private final PersonId viewer;
    private final Set<PersonId> watched;
    private final long openedAt = System.nanoTime();
    private final EnumSet<LiveTopic> remembered = EnumSet.noneOf(LiveTopic.class);
    private volatile long sendingSince;

    /**
     * A page of that viewer.
     *
     * @param watched whose changes it shows
     */
    protected LiveStream(PersonId viewer, Set<PersonId> watched) {
        this.viewer = viewer;
        this.watched = Set.copyOf(watched);
    }

    /** Sends one event named like the topic, or a heartbeat for none. Called by one thread at a time. */
    protected abstract void send(Set<LiveTopic> topics);

    /** Ends the stream; may be called more than once. */
    protected abstract void close();

    final PersonId viewer() {
        return viewer;
    }

    final Set<PersonId> watched() {
        return watched;
    }

    /** Notes the topics; true where nobody is on the way to tell the page yet. */
    final boolean remember(Set<LiveTopic> topics) {
        synchronized (remembered) {
            boolean first = remembered.isEmpty();
            remembered.addAll(topics);
            return first;
        }
    }

    final void sendRemembered() {
        Set<LiveTopic> topics;
        synchronized (remembered) {
            topics = EnumSet.copyOf(remembered);
            remembered.clear();
        }
        sendInTurn(topics);
    }

    final void sendHeartbeat() {
        sendInTurn(EnumSet.noneOf(LiveTopic.class));
    }

    private synchronized void sendInTurn(Set<LiveTopic> topics) {
        sendingSince = System.nanoTime();
        send(topics);
        sendingSince = 0;
    }

    /** Whether something is on the way for so long that nobody can be taking it. */
    final boolean isStuck() {
        long since = sendingSince;
        return since != 0 && System.nanoTime() - since > STUCK_NANOS;
    }

    @Override
    public final int compareTo(LiveStream other) {
        return Long.compare(openedAt, other.openedAt);
    }

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
