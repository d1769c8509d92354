package id.siklus.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets records go that have waited past the limit. They stay listed with what they waited for; what they awaited does
 * not wake them any more.
 */
@Component
public class ExpireWaiting {

    private static final Logger log = LoggerFactory.getLogger(ExpireWaiting.class);

    private final JdbcExpiry expiry;
    private final FateTally tally;
    private final WaitingSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ExpireWaiting(
            JdbcExpiry expiry,
            FateTally tally,
            WaitingSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.expiry = expiry;
        this.tally = tally;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Lets all go whose time is over, in chunks, whatever other nodes do meanwhile; says how many there were. */
    @Scheduled(fixedDelayString = "${siklus.intake.waiting.sweep-every:PT10M}", initialDelayString = "PT1M")
    public int sweep() {
        int all = 0;
        int chunk;
        do {
            chunk = nextChunk();
            all += chunk;
        } while (chunk == settings.perTransaction());
        if (all > 0) {
            log.warn("{} records have waited longer than {} and are expired", all, settings.limit());
        }
        return all;
    }

    private int nextChunk() {
        Instant before = clock.instant().minus(settings.limit());
        Integer expired = transaction.execute(status -> {
            List<PartitionName> partitions =
                    expiry.expire(before, settings.limit().toDays(), settings.perTransaction());
            FateCounts fates = new FateCounts();
            for (PartitionName partition : partitions) {
                fates.move(partition, Fate.WAITING, Fate.EXPIRED);
            }
            tally.note(fates);
            return partitions.size();
        });
        return expired == null ? 0 : expired;
    }
}
