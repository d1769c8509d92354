package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads to the page that says why the sign-in service did not let somebody in, and what to do. */
class SsoFailures implements AuthenticationFailureHandler {

    /** What the page can say; the ends of its keys. */
    static final Set<String> REASONS =
            Set.of("tanpa-nip", "tidak-dikenal", "tidak-menjawab", "ditolak", "orang-lain", "tidak-ditanya");

    private static final Logger log = LoggerFactory.getLogger(SsoFailures.class);

    /** Nothing came back from the service, or nothing that can be read. */
    private static final Set<String> OUT_OF_ORDER =
            Set.of("invalid_token_response", "server_error", "temporarily_unavailable", "invalid_user_info_response");

    static String pageFor(String reason) {
        return "/masuk/sso?alasan=" + reason;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        String reason = reasonOf(failed);
        log.warn("Sign-in by the agency's service failed: {} ({})", reason, failed.getMessage());
        response.sendRedirect(request.getContextPath() + pageFor(reason));
    }

    private static String reasonOf(AuthenticationException failed) {
        if (failed instanceof UnknownToTheAgency unknown) {
            return unknown.reason();
        }
        boolean answered = failed instanceof OAuth2AuthenticationException refused
                && !OUT_OF_ORDER.contains(refused.getError().getErrorCode())
                && !(NestedExceptionUtils.getRootCause(failed) instanceof IOException);
        return answered ? "ditolak" : "tidak-menjawab";
    }
}
