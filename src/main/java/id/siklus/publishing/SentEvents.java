package id.siklus.publishing;

import id.siklus.shared.KeptForATime;
import org.springframework.stereotype.Component;

/** Events that Kafka has acknowledged; the numbers of their subjects stay, so that the next event has the next one. */
@Component
class SentEvents implements KeptForATime {

    private final JdbcSending outbox;
    private final PublishingSettings settings;

    SentEvents(JdbcSending outbox, PublishingSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    @Override
    public String what() {
        return "publishing.event";
    }

    @Override
    public int removeSome(int atMost) {
        return outbox.purge(settings.keep(), atMost);
    }
}
