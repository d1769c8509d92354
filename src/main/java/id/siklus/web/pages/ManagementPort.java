package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The port of {@code SIKLUS_MANAGEMENT_PORT}, for health and meters alone, where this deployment has one. */
@Component
class ManagementPort {

    private final Environment environment;

    ManagementPort(Environment environment) {
        this.environment = environment;
    }

    /** Whether the request came in by that port. Asked of the connection itself, which no header can change. */
    boolean isOf(HttpServletRequest request) {
        Integer configured = environment.getProperty("management.server.port", Integer.class);
        if (configured == null || configured < 0) {
            return false;
        }
        Integer actual = environment.getProperty("local.management.port", Integer.class, configured);
        Integer main = environment.getProperty("local.server.port", Integer.class);
        return !actual.equals(main) && request.getLocalPort() == actual;
    }
}
