package id.siklus.web.pages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** A sign-in service that takes connections and never says a word. */
class SsoCallsTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final SsoCalls calls =
            new SsoCalls(new SsoSettings("nip", Duration.ofMinutes(5), PATIENCE), Clock.systemUTC());
    private ServerSocket mute;
    private String issuer;

    @BeforeEach
    void aServiceThatHangs() throws IOException {
        mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        issuer = "http://127.0.0.1:" + mute.getLocalPort();
    }

    @AfterEach
    void close() throws IOException {
        mute.close();
    }

    @Test
    void itsAddressesAreNotWaitedFor() {
        var registrations = new SsoConfiguration().clientRegistrations(properties(), calls);

        assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> registrations.findByRegistrationId("instansi"))
                        .hasStackTraceContaining("timed out"));
    }

    @Test
    void itsKeysAreNotWaitedFor() {
        var decoder = new SsoConfiguration().idTokens(calls).createDecoder(registration());

        assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> decoder.decode(token()))
                        .isInstanceOf(JwtException.class)
                        .hasStackTraceContaining("timed out"));
    }

    @Test
    void itsKeysForTokensOfScriptsAreNotWaitedFor() {
        assertTimeoutPreemptively(SOON, () -> {
            var builder = NimbusJwtDecoder.withJwkSetUri(issuer + "/keys");
            calls.customize(builder);
            assertThatThrownBy(() -> builder.build().decode(token())).hasStackTraceContaining("timed out");
        });
    }

    @Test
    void whoeverTriesRightAfterwardsDoesNotQueueUp() {
        SsoCalls patient =
                new SsoCalls(new SsoSettings("nip", Duration.ofMinutes(5), Duration.ofSeconds(2)), Clock.systemUTC());
        var registrations = new SsoConfiguration().clientRegistrations(properties(), patient);
        assertThatThrownBy(() -> registrations.findByRegistrationId("instansi")).hasStackTraceContaining("timed out");

        assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> assertThatThrownBy(() -> registrations.findByRegistrationId("instansi"))
                        .hasRootCauseInstanceOf(ConnectException.class));
    }

    private OAuth2ClientProperties properties() {
        OAuth2ClientProperties properties = new OAuth2ClientProperties();
        OAuth2ClientProperties.Provider provider = new OAuth2ClientProperties.Provider();
        provider.setIssuerUri(issuer);
        properties.getProvider().put("instansi", provider);
        OAuth2ClientProperties.Registration wanted = new OAuth2ClientProperties.Registration();
        wanted.setClientId("siklus");
        properties.getRegistration().put("instansi", wanted);
        return properties;
    }

    private ClientRegistration registration() {
        return ClientRegistration.withRegistrationId("instansi")
                .clientId("siklus")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost/back")
                .authorizationUri(issuer + "/authorize")
                .tokenUri(issuer + "/token")
                .jwkSetUri(issuer + "/keys")
                .build();
    }

    /** Signed by nobody: the keys are asked for before that is seen. */
    private static String token() {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                new JWTClaimsSet.Builder().subject("sari").build());
        return new String(token.getSigningInput(), java.nio.charset.StandardCharsets.US_ASCII) + ".c2lnbmF0dXJl";
    }
}
