package id.siklus.web.pages;

import id.siklus.web.People;
import id.siklus.web.People.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What happens at the gate: people are led to sign in and back, scripts are told, parts of pages send their page. */
@Component
class Gatekeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint("/masuk");
    private final FailureWriter failures;
    private final People people;

    Gatekeeper(FailureWriter failures, People people) {
        this.failures = failures;
        this.people = people;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException anonymous)
            throws IOException, ServletException {
        if (Doors.isForScripts(request)) {
            failures.write(request, response, Failure.of(HttpStatus.UNAUTHORIZED, codeOf(anonymous)));
        } else if (Doors.isHtmx(request)) {
            response.setHeader("HX-Redirect", "/masuk");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (Doors.isStream(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            signInPage.commence(request, response, anonymous);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean staleForm = denied instanceof CsrfException;
        if (staleForm && Frames.signedIn().isEmpty() && !Doors.isForScripts(request)) {
            // The session has ended while the form was open: there is nothing to refuse, only to sign in again.
            response.sendRedirect(request.getContextPath() + "/masuk");
            return;
        }
        failures.write(
                request, response, Failure.of(HttpStatus.FORBIDDEN, staleForm ? "web.stale-form" : "web.forbidden"));
    }

    AuthorizationManager<RequestAuthorizationContext> agencyAdminOnly() {
        return (authentication, request) -> new AuthorizationDecision(Frames.signedIn()
                .flatMap(people::find)
                .filter(person -> person.roles().contains(Role.AGENCY_ADMIN))
                .isPresent());
    }

    private static String codeOf(AuthenticationException anonymous) {
        if (anonymous instanceof PasswordAuthentication.Paused) {
            return "web.sign-in-paused";
        }
        return anonymous instanceof org.springframework.security.authentication.BadCredentialsException
                ? "web.sign-in-wrong"
                : "web.unauthenticated";
    }
}
