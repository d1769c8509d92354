package id.siklus.web.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing out of the sign-in service as well, for whoever came in by it (OpenID Connect RP-Initiated Logout): otherwise
 * the next one at the same screen would be let in without being asked. Our own session ends first and in any case.
 */
class SsoFarewell implements LogoutHandler, LogoutSuccessHandler {

    /** Under this name the page that leads to the service finds where that is. */
    static final String ADDRESS = "siklus.farewell";

    static final String PAGE = "/masuk/keluar";

    private static final Logger log = LoggerFactory.getLogger(SsoFarewell.class);
    private static final String VOUCHED = "vouched";
    private static final String SIGNED_OUT = "/masuk?keluar";

    private final ClientRegistrationRepository registrations;

    SsoFarewell(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    /** Which service vouched for the person, and the token by which it knows its own session again. */
    private record Vouched(String registration, String token) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    static void remember(Authentication vouchedFor, HttpSession session) {
        if (vouchedFor instanceof OAuth2AuthenticationToken arrived
                && arrived.getPrincipal() instanceof OidcUser user) {
            session.setAttribute(
                    VOUCHED,
                    new Vouched(
                            arrived.getAuthorizedClientRegistrationId(),
                            user.getIdToken().getTokenValue()));
        }
    }

    /** Runs before the session ends. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(VOUCHED) instanceof Vouched vouched) {
            addressFor(vouched, request).ifPresent(address -> request.setAttribute(ADDRESS, address));
        }
    }

    /** A form may lead to ourselves alone, redirects included: the way to the service begins on a page of its own. */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        if (request.getAttribute(ADDRESS) == null) {
            response.sendRedirect(request.getContextPath() + SIGNED_OUT);
        } else {
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }

    private Optional<String> addressFor(Vouched vouched, HttpServletRequest request) {
        return endpointOf(vouched.registration())
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(
                                vouched.token(),
                                ServletUriComponentsBuilder.fromContextPath(request)
                                                .toUriString()
                                        + SIGNED_OUT)
                        .toUriString());
    }

    /** Empty where the service offers none, or does not answer: nobody is kept from signing out by that. */
    private Optional<String> endpointOf(String registration) {
        try {
            ClientRegistration known = registrations.findByRegistrationId(registration);
            return Optional.ofNullable(known)
                    .map(each ->
                            each.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                    .map(Object::toString);
        } catch (RuntimeException silent) {
            log.warn(
                    "The session at the sign-in service stays, because it does not answer: {}",
                    silent.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
