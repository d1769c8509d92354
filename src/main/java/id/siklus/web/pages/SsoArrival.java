package id.siklus.web.pages;

import id.siklus.shared.PersonId;
import id.siklus.web.AccountPrincipal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Takes in whom the sign-in service vouches for. The session keeps the number of the person as every other session does;
 * the token by which the person signs out of the service again, and no other; and after a confirmation for a signature,
 * that it was given.
 */
class SsoArrival extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SsoPeople people;
    private final SessionProofs proofs;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SsoArrival(SsoPeople people, SessionProofs proofs) {
        this.people = people;
        this.proofs = proofs;
        setDefaultTargetUrl("/tugas");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor)
            throws IOException, ServletException {
        PersonId person = people.of((OidcUser) vouchedFor.getPrincipal());
        if (!(request.getAttribute(Reconfirmation.ATTRIBUTE) instanceof Reconfirmation wish)) {
            keep(person, vouchedFor, request, response);
            super.onAuthenticationSuccess(request, response, vouchedFor);
        } else if (!wish.isOf(person)) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            response.sendRedirect(SsoFailures.pageFor("orang-lain"));
        } else {
            keep(person, vouchedFor, request, response);
            if (wish.isAnsweredBy(vouchedFor)) {
                proofs.keep(person, request.getSession());
                response.sendRedirect(request.getContextPath() + wish.back());
            } else {
                response.sendRedirect(SsoFailures.pageFor("tidak-ditanya"));
            }
        }
    }

    private void keep(
            PersonId person, Authentication vouchedFor, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new AccountPrincipal(person), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        SsoFarewell.remember(vouchedFor, request.getSession());
    }
}
