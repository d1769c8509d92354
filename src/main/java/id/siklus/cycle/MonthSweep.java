package id.siklus.cycle;

import java.time.YearMonth;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every half minute whether a month is to be opened. Several nodes may look: the row decides. */
@Component
@ConditionalOnProperty(name = "siklus.cycle.sweep-enabled", matchIfMissing = true)
class MonthSweep {

    private static final Logger log = LoggerFactory.getLogger(MonthSweep.class);

    private final OpenMonths openMonths;

    MonthSweep(OpenMonths openMonths) {
        this.openMonths = openMonths;
    }

    @Scheduled(fixedDelayString = "30s")
    void sweep() {
        List<YearMonth> opened = openMonths.openDue();
        if (!opened.isEmpty()) {
            log.info("Opened the planning of {}", opened);
        }
    }
}
