package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Lets scripts sign in with HTTP Basic: only in the reference set-up. */
@Component
@ConditionalOnProperty("siklus.web.basic-enabled")
class BasicDoor implements Door {

    private final Gatekeeper gatekeeper;

    BasicDoor(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Override
    public void open(HttpSecurity http) throws Exception {
        http.httpBasic(basic -> basic.authenticationEntryPoint(gatekeeper))
                .csrf(csrf -> csrf.ignoringRequestMatchers(BasicDoor::bringsCredentials));
    }

    /** A browser never sends this header across sites by itself, so such a request needs no token. */
    private static boolean bringsCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
