package id.siklus.web.pages;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.security.oauth2.resource.servlet.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * All calls to the sign-in service: its addresses, its keys, tokens, and what it says of people. They end, for one that
 * never answers must not hold our threads; and after a call in vain the next ones are refused at once for as long as that
 * one may have waited, so that people who try meanwhile do not queue up behind one another.
 */
@Component
class SsoCalls implements JwkSetUriJwtDecoderBuilderCustomizer {

    private final Duration timeout;
    private final Clock machine;
    private final SimpleClientHttpRequestFactory connections = new SimpleClientHttpRequestFactory();

    /** By server: tokens may come from another one than people. */
    private final Map<String, Instant> silentUntil = new ConcurrentHashMap<>();

    SsoCalls(SsoSettings settings, Clock machine) {
        this.timeout = settings.timeout();
        this.machine = machine;
        connections.setConnectTimeout(timeout);
        connections.setReadTimeout(timeout);
    }

    /** For whatever comes as JSON. */
    RestOperations forDocuments() {
        return forDocuments(new DefaultResponseErrorHandler());
    }

    private RestOperations forDocuments(ResponseErrorHandler refusals) {
        RestTemplate template = new RestTemplate(connections);
        template.setInterceptors(List.of(unlessSilent()));
        template.setErrorHandler(refusals);
        return template;
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> forTokens() {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(connections)
                .requestInterceptor(unlessSilent())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.addAll(List.of(
                            new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    OidcUserService forPeople() {
        DefaultOAuth2UserService claims = new DefaultOAuth2UserService();
        claims.setRestOperations(forDocuments(new OAuth2ErrorResponseErrorHandler()));
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(claims);
        return people;
    }

    /** Tokens of scripts are checked by the service's keys, which are fetched in the same way. */
    @Override
    public void customize(JwkSetUriJwtDecoderBuilder decoder) {
        decoder.restOperations(forDocuments());
    }

    private ClientHttpRequestInterceptor unlessSilent() {
        return (request, body, call) -> {
            String server = request.getURI().getAuthority();
            if (machine.instant().isBefore(silentUntil.getOrDefault(server, Instant.MIN))) {
                throw new ConnectException("The sign-in service has just not answered");
            }
            try {
                return call.execute(request, body);
            } catch (SocketTimeoutException silent) {
                silentUntil.put(server, machine.instant().plus(timeout));
                throw silent;
            }
        };
    }
}
