package id.siklus.accounts;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes the first admin before the first page can be asked for, where the environment names one. */
@Component
class Bootstrap implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Bootstrap.class);

    private final Optional<BootstrapAdmin> admin;
    private final FirstAdmin firstAdmin;
    private volatile boolean running;

    Bootstrap(AccountSettings settings, FirstAdmin firstAdmin) {
        this.admin = BootstrapAdmin.read(settings.bootstrapAdmin());
        this.firstAdmin = firstAdmin;
    }

    @Override
    public void start() {
        admin.ifPresent(named -> {
            boolean made = firstAdmin.make(named);
            log.info(
                    made
                            ? "Made the first admin of the agency, as {} says"
                            : "There has been a first admin already: {} changes nothing and can be taken away",
                    BootstrapAdmin.VARIABLE);
        });
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the database, before the web server and the loops. */
    @Override
    public int getPhase() {
        return -1;
    }
}
