package id.siklus.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts fates for those who watch from outside, once they are committed: by topic and fate, never by person. */
@Component
class FateMeters {

    private final ObjectProvider<MeterRegistry> metrics;

    FateMeters(ObjectProvider<MeterRegistry> metrics) {
        this.metrics = metrics;
    }

    void count(Map<FateCounts.Row, Long> changes) {
        Map<FateCounts.Row, Long> given = Map.copyOf(changes);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    add(given);
                }
            });
        } else {
            add(given);
        }
    }

    private void add(Map<FateCounts.Row, Long> given) {
        metrics.ifAvailable(registry -> given.forEach((row, records) -> {
            if (records > 0) {
                registry.counter("siklus.intake.fates", "topic", row.topic(), "fate", row.what())
                        .increment(records);
            }
        }));
    }
}
