package id.siklus.web.pages;

import java.time.Clock;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** Lets people come in by the sign-in service of the agency, and out again: code flow with PKCE, state and nonce. */
class SsoDoor implements Door {

    private final SsoRequests requests;
    private final SsoPeople people;
    private final SsoCalls calls;
    private final SsoArrival arrival;
    private final SsoFarewell farewell;
    private final SsoFailures failures = new SsoFailures();

    SsoDoor(
            ClientRegistrationRepository registrations,
            SsoPeople people,
            SessionProofs proofs,
            SsoCalls calls,
            Clock machine) {
        this.requests = new SsoRequests(registrations, machine);
        this.people = people;
        this.calls = calls;
        this.arrival = new SsoArrival(people, proofs);
        this.farewell = new SsoFarewell(registrations);
    }

    @Override
    public void open(HttpSecurity http) throws Exception {
        http.oauth2Login(this::configure)
                .logout(logout -> logout.addLogoutHandler(farewell).logoutSuccessHandler(farewell));
    }

    private void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        OidcUserService users = calls.forPeople();
        login.loginPage("/masuk")
                .authorizedClientRepository(new ForgottenClients())
                .authorizationEndpoint(asking ->
                        asking.authorizationRequestResolver(requests).authorizationRequestRepository(requests))
                .tokenEndpoint(token -> token.accessTokenResponseClient(calls.forTokens()))
                .userInfoEndpoint(info -> info.oidcUserService(request -> {
                    var user = users.loadUser(request);
                    people.of(user);
                    return user;
                }))
                .successHandler(arrival)
                .failureHandler(failures)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(failures);
                        return filter;
                    }
                });
    }
}
