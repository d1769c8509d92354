package id.siklus.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets content and identities after the time that was set, in pieces that hold nobody up. A month of content goes as
 * a whole, and only when its last day is old enough.
 */
@Component
@ConditionalOnProperty(name = "siklus.intake.enabled", matchIfMissing = true)
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final String MONTHS = "intake.event.months";
    private static final int PIECE = 20_000;
    private static final int MOST_PIECES = 25;

    private final JdbcRetention store;
    private final RetentionSettings settings;
    private final Clock clock;
    private final ObjectProvider<MeterRegistry> metrics;

    Retention(JdbcRetention store, RetentionSettings settings, Clock clock, ObjectProvider<MeterRegistry> metrics) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
        // From zero on, so that whoever watches sees the first time.
        count(MONTHS, 0);
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "5m")
    void forget() {
        YearMonth oldest = YearMonth.now(clock.withZone(ZoneOffset.UTC)).minusMonths(settings.payloadMonths());
        for (YearMonth month : store.months()) {
            if (month.isBefore(oldest)) {
                forget(month);
            }
        }
        UUID content = firstKeyIn(oldest);
        inPieces("intake.raw_record", () -> store.forgetBytes(content, PIECE));
        inPieces("intake.fate_change", () -> store.forgetChanges(content, PIECE));
        UUID identities = firstKeyAt(clock.instant().minus(Duration.ofDays(settings.identityDays())));
        inPieces("intake.identity", () -> store.forgetIdentities(identities, PIECE));
    }

    private void forget(YearMonth month) {
        UUID first = firstKeyIn(month);
        UUID after = firstKeyIn(month.plusMonths(1));
        if (!inPieces("intake.record.details", () -> store.forgetDetails(first, after, PIECE))) {
            return;
        }
        try {
            if (store.forget(month)) {
                count(MONTHS, 1);
                log.info("Forgot the content of what was received in {}", month);
            } else {
                log.warn("The content of {} is old enough to be forgotten, but some of it is still needed", month);
            }
        } catch (TransientDataAccessException busy) {
            log.debug("{} is in use and is forgotten another time", month, busy);
        }
    }

    /** Whether nothing is left. */
    private boolean inPieces(String what, IntSupplier piece) {
        long forgotten = 0;
        int some = PIECE;
        for (int times = 0; times < MOST_PIECES && some == PIECE; times++) {
            some = piece.getAsInt();
            forgotten += some;
        }
        count(what, forgotten);
        return some < PIECE;
    }

    private void count(String what, long forgotten) {
        metrics.ifAvailable(registry ->
                registry.counter("siklus.retention.removed", "what", what).increment((double) forgotten));
    }

    private static UUID firstKeyIn(YearMonth month) {
        return firstKeyAt(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The least key that a record of that moment can have: keys begin with the milliseconds of their making. */
    static UUID firstKeyAt(Instant at) {
        return new UUID(Math.max(0, at.toEpochMilli()) << 16 | 0x7000L, 0x8000000000000000L);
    }
}
