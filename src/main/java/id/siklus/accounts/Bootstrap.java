package id.siklus.accounts;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** Makes the first admin before the first page can be asked for, where the environment names one. */
@Component
class Bootstrap implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Bootstrap.class);

    private final Optional<BootstrapAdmin> admin;
    private final FirstAdmin firstAdmin;
    private final ObjectProvider<ClientRegistrationRepository> signInService;
    private volatile boolean running;

    Bootstrap(
            AccountSettings settings,
            FirstAdmin firstAdmin,
            ObjectProvider<ClientRegistrationRepository> signInService) {
        this.admin = BootstrapAdmin.read(settings.bootstrapAdmin());
        this.firstAdmin = firstAdmin;
        this.signInService = signInService;
    }

    @Override
    public void start() {
        admin.ifPresent(named -> {
            if (named.oneTimePassword() == null && signInService.getIfAvailable() == null) {
                throw new IllegalArgumentException(
                        BootstrapAdmin.VARIABLE + " names a person without a one-time password, and"
                                + " no sign-in service is configured: write it as NIP:one-time-password.");
            }
            boolean made = firstAdmin.make(named);
            log.info(
                    made
                            ? "Made the first admin of the agency, as {} says"
                            : "The agency has an admin already: {} changes nothing and can be taken away",
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
