package id.siklus.web.pages;

import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import id.siklus.web.LiveAudience;
import id.siklus.web.LiveStream;
import id.siklus.web.LiveStreams;
import id.siklus.web.LiveTopic;
import id.siklus.web.WebRefused;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The stream of changes that an open page listens to. It says only that something has changed; the page then asks for
 * it as always, with the rights of that moment.
 */
@Controller
class LiveController {

    private static final Duration WITHOUT_SESSION = Duration.ofMinutes(5);

    private final LiveStreams streams;
    private final ObjectProvider<LiveAudience> audience;

    LiveController(LiveStreams streams, ObjectProvider<LiveAudience> audience) {
        this.streams = streams;
        this.audience = audience;
    }

    @GetMapping(path = "/langsung", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(
            @CurrentPerson PersonId viewer,
            @RequestParam Optional<PersonId> orang,
            @Nullable HttpSession session,
            HttpServletResponse response) {
        Set<PersonId> watched = new HashSet<>(Set.of(viewer));
        orang.ifPresent(person -> watched.add(allowed(viewer, person)));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        // No longer than the session would last if nothing else happened on the page: heartbeats do not keep it alive.
        SseEmitter emitter =
                new SseEmitter(session == null ? WITHOUT_SESSION.toMillis() : session.getMaxInactiveInterval() * 1000L);
        Page page = new Page(viewer, watched, emitter);
        emitter.onCompletion(() -> streams.closed(page));
        emitter.onTimeout(page::close);
        emitter.onError(gone -> streams.closed(page));
        streams.opened(page);
        page.sendOpening();
        return emitter;
    }

    private PersonId allowed(PersonId viewer, PersonId watched) {
        LiveAudience rights = audience.getIfAvailable();
        boolean may = viewer.equals(watched) || (rights != null && rights.mayWatch(viewer, watched));
        if (!may) {
            throw WebRefused.notWatchable();
        }
        return watched;
    }

    /** A page in a browser. */
    private static final class Page extends LiveStream {

        private final SseEmitter emitter;

        Page(PersonId viewer, Set<PersonId> watched, SseEmitter emitter) {
            super(viewer, watched);
            this.emitter = emitter;
        }

        /** The headers go out with the first bytes: the page learns at once that it is connected. */
        void sendOpening() {
            send(Set.of());
        }

        @Override
        protected void send(Set<LiveTopic> topics) {
            try {
                if (topics.isEmpty()) {
                    emitter.send(SseEmitter.event().comment(""));
                }
                for (LiveTopic topic : topics) {
                    emitter.send(SseEmitter.event()
                            .name(topic.name().toLowerCase(Locale.ROOT))
                            .data(""));
                }
            } catch (IOException | IllegalStateException gone) {
                // The browser has closed the page: the container tells onError or onCompletion.
            }
        }

        @Override
        protected void close() {
            emitter.complete();
        }
    }
}
