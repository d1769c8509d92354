package id.siklus.web.pages;

import id.siklus.web.Passwords;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** One chain for everything: pages by session, scripts by session or by whatever further doors there are. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
            + "form-action 'self'; object-src 'none'";

    private static final String[] OPEN = {
        "/masuk",
        "/masuk/*",
        "/lupa-kata-sandi",
        "/tautan/*",
        "/livez",
        "/readyz",
        "/actuator/health",
        "/actuator/health/*",
        "/error",
        "/tampilan",
        "/bantuan"
    };

    private static final String[] ASSETS = {"/app*.css", "/app*.js", "/icon*.svg", "/favicon.ico", "/vendor/**"};

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, Gatekeeper gatekeeper, Passwords passwords, Watch watch, ObjectProvider<Door> doors)
            throws Exception {
        watch.stand(http);
        http.authenticationProvider(new PasswordAuthentication(passwords))
                .authorizeHttpRequests(requests -> authorize(requests, gatekeeper))
                .formLogin(form -> form.loginPage("/masuk")
                        .usernameParameter("nip")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/tugas")
                        .failureHandler(new SignInFailures()))
                .logout(logout -> logout.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(gatekeeper).accessDeniedHandler(gatekeeper))
                .requestCache(cache -> cache.requestCache(onlyPages()))
                .headers(SecurityConfiguration::headers);
        for (Door door : doors) {
            door.open(http);
        }
        return http.build();
    }

    /** Argon2id with the parameters that Spring Security recommends. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Gatekeeper gatekeeper) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(HttpMethod.GET, ASSETS)
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .access(gatekeeper.mayReadMeters())
                .requestMatchers("/actuator/**")
                .denyAll()
                .requestMatchers(PasswordChangeDue.PAGE)
                .authenticated()
                .anyRequest()
                .access(gatekeeper.signedInForGood());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    /** After signing in people come back to the page they wanted, never to a part of one or to a stream. */
    private static HttpSessionRequestCache onlyPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && !Doors.isForScripts(request)
                && !Doors.isHtmx(request)
                && !Doors.isStream(request)
                && !request.getRequestURI().equals("/navigasi"));
        return cache;
    }
}
