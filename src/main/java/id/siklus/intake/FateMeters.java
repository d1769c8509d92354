package id.siklus.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts fates for those who watch from outside: by topic and fate, never by person. */
@Component
class FateMeters {

    private final ObjectProvider<MeterRegistry> metrics;

    FateMeters(ObjectProvider<MeterRegistry> metrics) {
        this.metrics = metrics;
    }

    /** Counts each fate as often as it was given, by whichever door. */
    void count(Map<FateCounts.Row, Long> given) {
        metrics.ifAvailable(registry -> given.forEach(
                (row, records) -> registry.counter("siklus.intake.fates", "topic", row.topic(), "fate", row.what())
                        .increment(records)));
    }
}
