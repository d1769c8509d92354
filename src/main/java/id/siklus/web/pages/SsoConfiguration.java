package id.siklus.web.pages;

import java.time.Clock;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** The sign-in service of the agency, where {@code spring.security.oauth2.client.registration.*} names one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SsoConfiguration {

    /** Asks the service for its addresses when somebody first wants to come in: we start although it is away. */
    @Bean
    ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties properties, SsoCalls calls) {
        SsoDiscovery discovery = new SsoDiscovery(properties, calls.forDocuments());
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(discovery.registrations()));
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(SsoCalls calls) {
        return new SsoIdTokens(calls.forDocuments());
    }

    /** The first by name, where there are several. */
    @Bean
    SsoSignIn ssoSignIn(OAuth2ClientProperties properties) {
        return new SsoSignIn(properties.getRegistration().keySet().stream()
                .sorted()
                .findFirst()
                .orElseThrow());
    }

    @Bean
    Door ssoDoor(
            ClientRegistrationRepository registrations,
            SsoPeople people,
            SessionProofs proofs,
            SsoCalls calls,
            Clock machine) {
        return new SsoDoor(registrations, people, proofs, calls, machine);
    }
}
