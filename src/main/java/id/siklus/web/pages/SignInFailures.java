package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which says once what was wrong and keeps the number that was typed. */
class SignInFailures implements AuthenticationFailureHandler {

    static final String ATTRIBUTE = "signInFailure";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        String typed = request.getParameter("nip");
        Instant until = failed instanceof PasswordAuthentication.Paused paused ? paused.until() : null;
        request.getSession().setAttribute(ATTRIBUTE, new Failure(typed == null ? "" : typed, until));
        response.sendRedirect(request.getContextPath() + "/masuk");
    }

    /**
     * What the page says.
     *
     * @param until end of the pause after too many wrong passwords
     */
    record Failure(String typed, @Nullable Instant until) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
