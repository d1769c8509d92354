package id.siklus.engine.camunda;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets mail go that nobody has waited for until its limit; it stays listed. */
@Component
class ExpireMail {

    private static final Logger log = LoggerFactory.getLogger(ExpireMail.class);
    private static final int PIECE = 500;

    private final JdbcStrandedMail mail;
    private final MailLimit settings;
    private final TransactionOperations transactions;

    ExpireMail(JdbcStrandedMail mail, MailLimit settings, TransactionOperations transactions) {
        this.mail = mail;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Lets all go whose time is over; says how many there were. */
    @Scheduled(fixedDelayString = "${siklus.mailbox.sweep-every:10m}", initialDelayString = "1m")
    int sweep() {
        String reason = "nobody waited for it within " + settings.limit().toDays() + " days";
        int all = 0;
        int piece;
        do {
            Integer expired = transactions.execute(status -> mail.expire(settings.limit(), PIECE, reason));
            piece = expired == null ? 0 : expired;
            all += piece;
        } while (piece > 0);
        if (all > 0) {
            log.warn("{} messages have waited longer than {} and are expired", all, settings.limit());
        }
        return all;
    }
}
