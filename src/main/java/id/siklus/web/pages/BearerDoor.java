package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;

/** Lets scripts come in with a token of the sign-in service, to the API alone, where its issuer is configured. */
@Component
@ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri")
class BearerDoor implements Door {

    private final DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
    private final JwtDecoder tokens;
    private final SsoPeople people;
    private final Gatekeeper gatekeeper;

    BearerDoor(JwtDecoder tokens, SsoPeople people, Gatekeeper gatekeeper) {
        this.tokens = tokens;
        this.people = people;
        this.gatekeeper = gatekeeper;
    }

    /** A request that brings its token needs no other against forgery, and leaves no session. */
    @Override
    public void open(HttpSecurity http) throws Exception {
        http.oauth2ResourceServer(server -> server.bearerTokenResolver(this::tokenOf)
                .authenticationEntryPoint(gatekeeper)
                .accessDeniedHandler(gatekeeper)
                .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(this::person)));
    }

    private @Nullable String tokenOf(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") ? header.resolve(request) : null;
    }

    private BearerPerson person(Jwt token) {
        if (token.hasClaim(IdTokenClaimNames.NONCE)) {
            // Says who signed in, and travels in addresses when somebody signs out: no key to this door.
            throw new InvalidBearerTokenException("An identity token is not an access token");
        }
        return new BearerPerson(people.of(token), token.getClaimAsInstant(IdTokenClaimNames.AUTH_TIME));
    }
}
