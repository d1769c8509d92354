package id.siklus.web.pages;

import id.siklus.web.People;
import id.siklus.web.People.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
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

    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();
    private final AuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint("/masuk");
    private final FailureWriter failures;
    private final People people;
    private final ManagementPort managementPort;
    private final Clock machine;

    Gatekeeper(FailureWriter failures, People people, ManagementPort managementPort, Clock machine) {
        this.failures = failures;
        this.people = people;
        this.managementPort = managementPort;
        this.machine = machine;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException anonymous)
            throws IOException, ServletException {
        if (Doors.isForScripts(request)) {
            failures.write(request, response, SignInRefusals.of(anonymous, machine.instant()));
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
        if (PasswordChangeDue.isOnCurrent() && !(denied instanceof CsrfException)) {
            sendToChange(request, response);
            return;
        }
        boolean staleForm = denied instanceof CsrfException;
        if (staleForm && Frames.signedIn().isEmpty() && !Doors.isForScripts(request)) {
            // The session has ended while the form was open: there is nothing to refuse, only to sign in again.
            response.sendRedirect(request.getContextPath() + "/masuk");
            return;
        }
        failures.write(
                request, response, Failure.of(HttpStatus.FORBIDDEN, staleForm ? "web.stale-form" : "web.forbidden"));
    }

    /** A one-time password opens the page where it is changed, and nothing else. */
    private void sendToChange(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (Doors.isForScripts(request) || Doors.isStream(request)) {
            failures.write(request, response, Failure.of(HttpStatus.FORBIDDEN, "web.password-change-due"));
        } else if (Doors.isHtmx(request)) {
            response.setHeader("HX-Redirect", PasswordChangeDue.PAGE);
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendRedirect(request.getContextPath() + PasswordChangeDue.PAGE);
        }
    }

    /** Signed in, and not only to change the password. */
    AuthorizationManager<RequestAuthorizationContext> signedInForGood() {
        return (authentication, request) -> new AuthorizationDecision(
                trust.isAuthenticated(authentication.get()) && !PasswordChangeDue.isOn(authentication.get()));
    }

    /** Meters are for admins of the agency; on a port of their own whoever reaches it may read them. */
    AuthorizationManager<RequestAuthorizationContext> mayReadMeters() {
        return (authentication, request) ->
                new AuthorizationDecision(managementPort.isOf(request.getRequest()) || isAgencyAdmin());
    }

    private boolean isAgencyAdmin() {
        return !PasswordChangeDue.isOnCurrent()
                && Frames.signedIn()
                        .flatMap(people::find)
                        .filter(person -> person.roles().contains(Role.AGENCY_ADMIN))
                        .isPresent();
    }
}
