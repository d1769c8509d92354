package id.siklus.cycle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every half minute whether something fell due. Several nodes may look: the rows decide. */
@Component
@ConditionalOnProperty(name = "siklus.cycle.sweep-enabled", matchIfMissing = true)
class DueWorkSweep {

    private static final Logger log = LoggerFactory.getLogger(DueWorkSweep.class);

    private final DueWork dueWork;

    DueWorkSweep(DueWork dueWork) {
        this.dueWork = dueWork;
    }

    @Scheduled(fixedDelayString = "30s")
    void sweep() {
        int worked = dueWork.workOff();
        if (worked > 0) {
            log.info("Worked off {} months, windows and deadlines that fell due", worked);
        }
    }
}
