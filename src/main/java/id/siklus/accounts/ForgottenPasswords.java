package id.siklus.accounts;

import id.siklus.shared.PersonId;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Takes down that somebody has forgotten a password. Nothing is looked up before the answer is given, so that neither its
 * words nor how long it takes tell whether there is an account.
 */
@Component
public class ForgottenPasswords implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ForgottenPasswords.class);
    private static final int MOST_WAITING = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ResetPasswords resetting;
    private final LinkMail mail;
    private final ThreadPoolExecutor later = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            ForgottenPasswords::thread,
            (work, full) ->
                    log.warn("More people have forgotten their passwords than can be answered; one is passed over"));

    ForgottenPasswords(ResetPasswords resetting, LinkMail mail) {
        this.resetting = resetting;
        this.mail = mail;
    }

    /** Comes back at once; the person is written to, or stands with the admin, a moment later. */
    public void note(PersonId person) {
        later.execute(() -> answer(person));
    }

    private void answer(PersonId person) {
        try {
            resetting.asked(person, mail.isConfigured()).ifPresent(mail::send);
        } catch (RuntimeException failed) {
            log.warn("A forgotten password could not be taken down", failed);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "forgotten-passwords");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() throws InterruptedException {
        later.shutdown();
        if (!later.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            log.warn(
                    "The node stops before {} people who forgot their passwords were answered",
                    later.getQueue().size());
        }
    }
}
