package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Requests to the sign-in service: always with PKCE, and where a signature is to be confirmed, with the wish that the
 * person be asked again. What was asked is told to whoever handles the answer.
 */
class SsoRequests
        implements OAuth2AuthorizationRequestResolver, AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Parameter of the address that starts a confirmation: the page to come back to. */
    static final String BACK = "kembali";

    private final DefaultOAuth2AuthorizationRequestResolver resolver;
    private final HttpSessionOAuth2AuthorizationRequestRepository kept =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final Clock machine;

    SsoRequests(ClientRegistrationRepository registrations, Clock machine) {
        this.machine = machine;
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        Consumer<OAuth2AuthorizationRequest.Builder> pkce = OAuth2AuthorizationRequestCustomizers.withPkce();
        resolver.setAuthorizationRequestCustomizer(pkce);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withWish(request, resolver.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return withWish(request, resolver.resolve(request, registration));
    }

    private @Nullable OAuth2AuthorizationRequest withWish(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        String back = request.getParameter(BACK);
        if (asked == null || back == null || !OwnAddress.is(back)) {
            return asked;
        }
        return Frames.signedIn()
                .map(person -> new Reconfirmation(person, machine.instant(), back))
                .map(wish -> OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(parameters -> {
                            parameters.put("prompt", "login");
                            parameters.put("max_age", "0");
                        })
                        .attributes(attributes -> attributes.put(Reconfirmation.ATTRIBUTE, wish))
                        .build())
                .orElse(asked);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return kept.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        kept.saveAuthorizationRequest(asked, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = kept.removeAuthorizationRequest(request, response);
        if (asked != null && asked.getAttribute(Reconfirmation.ATTRIBUTE) instanceof Reconfirmation wish) {
            request.setAttribute(Reconfirmation.ATTRIBUTE, wish);
        }
        return asked;
    }
}
