package id.siklus.web;

import id.siklus.shared.PersonId;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The open pages of this node. Each remembers which topics have changed and is told of each once, however often it
 * changed meanwhile; one that does not take what it is sent is closed. All are closed before the web server waits for
 * its requests to end, because these never would.
 */
@Component
public class LiveStreams implements SmartLifecycle {

    private static final int MOST_PER_VIEWER = 12;
    private static final int MOST = 20_000;
    private static final int SENDERS = 4;
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final Map<PersonId, List<LiveStream>> byPerson = new ConcurrentHashMap<>();
    private final Set<LiveStream> all = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService senders;

    LiveStreams() {}

    /** A page has opened; where somebody has too many, or all have, the oldest of theirs or this one is closed. */
    public void opened(LiveStream stream) {
        List<LiveStream> ofViewer = all.stream()
                .filter(other -> other.viewer().equals(stream.viewer()))
                .sorted()
                .toList();
        if (ofViewer.size() >= MOST_PER_VIEWER) {
            closed(ofViewer.get(0));
            ofViewer.get(0).close();
        }
        if (senders == null || all.size() >= MOST) {
            stream.close();
            return;
        }
        all.add(stream);
        stream.watched()
                .forEach(person -> byPerson.computeIfAbsent(person, nobodyYet -> new CopyOnWriteArrayList<>())
                        .add(stream));
    }

    /** A page has gone. */
    public void closed(LiveStream stream) {
        all.remove(stream);
        stream.watched()
                .forEach(person -> byPerson.computeIfPresent(person, (key, streams) -> {
                    streams.remove(stream);
                    return streams.isEmpty() ? null : streams;
                }));
    }

    void changed(LiveTopic topic, Collection<PersonId> people) {
        people.stream()
                .flatMap(person -> byPerson.getOrDefault(person, List.of()).stream())
                .forEach(stream -> tell(stream, EnumSet.of(topic)));
    }

    void everythingChanged() {
        all.forEach(stream -> tell(stream, EnumSet.allOf(LiveTopic.class)));
    }

    private void tell(LiveStream stream, Set<LiveTopic> topics) {
        ScheduledExecutorService running = senders;
        if (running != null && stream.remember(topics)) {
            running.execute(stream::sendRemembered);
        }
    }

    private void beat(ScheduledExecutorService running) {
        for (LiveStream stream : all) {
            if (stream.isStuck()) {
                closed(stream);
                stream.close();
            } else {
                running.execute(stream::sendHeartbeat);
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService running = Executors.newScheduledThreadPool(SENDERS, task -> {
            Thread thread = new Thread(task, "live-sender");
            thread.setDaemon(true);
            return thread;
        });
        senders = running;
        var unused = running.scheduleWithFixedDelay(
                () -> beat(running), HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = senders;
        senders = null;
        if (running != null) {
            running.shutdownNow();
        }
        all.forEach(LiveStream::close);
        all.clear();
        byPerson.clear();
    }

    @Override
    public boolean isRunning() {
        return senders != null;
    }
}
