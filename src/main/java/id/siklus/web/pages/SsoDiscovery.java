package id.siklus.web.pages;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties.Registration;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthenticationMethod;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestOperations;

/**
 * Asks the sign-in service for its addresses. The framework would do so as well, but with calls that wait for half a
 * minute each.
 */
final class SsoDiscovery {

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final OAuth2ClientProperties properties;
    private final RestOperations service;

    SsoDiscovery(OAuth2ClientProperties properties, RestOperations service) {
        this.properties = properties;
        this.service = service;
    }

    List<ClientRegistration> registrations() {
        return properties.getRegistration().entrySet().stream()
                .map(wanted -> registration(wanted.getKey(), wanted.getValue()))
                .toList();
    }

    private ClientRegistration registration(String id, Registration wanted) {
        String name = wanted.getProvider() == null ? id : wanted.getProvider();
        OAuth2ClientProperties.Provider provider = properties.getProvider().get(name);
        String issuer = provider == null ? null : provider.getIssuerUri();
        return provider == null || issuer == null
                ? withoutAsking(id, wanted)
                : configured(ClientRegistrations.fromOidcConfiguration(documentOf(issuer)), id, wanted, provider);
    }

    /** Where all addresses are settings, nobody has to be asked. */
    private ClientRegistration withoutAsking(String id, Registration wanted) {
        OAuth2ClientProperties alone = new OAuth2ClientProperties();
        alone.getProvider().putAll(properties.getProvider());
        alone.getRegistration().put(id, wanted);
        return new OAuth2ClientPropertiesMapper(alone)
                .asClientRegistrations()
                .values()
                .iterator()
                .next();
    }

    private Map<String, Object> documentOf(String issuer) {
        Map<String, Object> document = service.exchange(
                        RequestEntity.get(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration")
                                .build(),
                        DOCUMENT)
                .getBody();
        Object named = document == null ? null : document.get("issuer");
        if (document == null || !issuer.equals(named)) {
            throw new IllegalStateException("The sign-in service at " + issuer + " calls itself " + named);
        }
        return document;
    }

    /** Settings go before what the service says. */
    private static ClientRegistration configured(
            ClientRegistration.Builder found,
            String id,
            Registration wanted,
            OAuth2ClientProperties.Provider provider) {
        PropertyMapper map = PropertyMapper.get().alwaysApplyingWhenNonNull();
        map.from(provider::getAuthorizationUri).to(found::authorizationUri);
        map.from(provider::getTokenUri).to(found::tokenUri);
        map.from(provider::getUserInfoUri).to(found::userInfoUri);
        map.from(provider::getUserInfoAuthenticationMethod)
                .as(AuthenticationMethod::new)
                .to(found::userInfoAuthenticationMethod);
        map.from(provider::getJwkSetUri).to(found::jwkSetUri);
        map.from(provider::getUserNameAttribute).to(found::userNameAttributeName);
        map.from(wanted::getClientId).to(found::clientId);
        map.from(wanted::getClientSecret).to(found::clientSecret);
        map.from(wanted::getClientAuthenticationMethod)
                .as(ClientAuthenticationMethod::new)
                .to(found::clientAuthenticationMethod);
        map.from(wanted::getAuthorizationGrantType)
                .as(AuthorizationGrantType::new)
                .to(found::authorizationGrantType);
        map.from(wanted::getRedirectUri).to(found::redirectUri);
        map.from(wanted::getScope).to(found::scope);
        map.from(wanted::getClientName).to(found::clientName);
        return found.registrationId(id).build();
    }
}
