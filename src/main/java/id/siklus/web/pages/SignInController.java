package id.siklus.web.pages;

import id.siklus.web.FormProblems;
import id.siklus.web.Format;
import id.siklus.web.Personas;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. The form itself is handled by the security chain. */
@Controller
class SignInController {

    private final ObjectProvider<Personas> personas;
    private final ObjectProvider<SsoSignIn> sso;
    private final Format format;
    private final MessageSource messages;
    private final Clock machine;

    SignInController(
            ObjectProvider<Personas> personas,
            ObjectProvider<SsoSignIn> sso,
            Format format,
            MessageSource messages,
            Clock machine) {
        this.personas = personas;
        this.sso = sso;
        this.machine = machine;
        this.format = format;
        this.messages = messages;
    }

    @GetMapping("/masuk")
    String signIn(
            @RequestParam Optional<String> keluar,
            @RequestParam(name = "kata-sandi") Optional<String> changed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (Frames.signedIn().isPresent()) {
            return PasswordChangeDue.isOnCurrent() ? "redirect:" + PasswordChangeDue.PAGE : "redirect:/tugas";
        }
        model.addAttribute("signedOut", keluar.isPresent());
        model.addAttribute("passwordSet", changed.isPresent());
        model.addAttribute("sso", sso.getIfAvailable());
        model.addAttribute(
                "personas",
                personas.stream().flatMap(some -> some.offered().stream()).toList());
        SignInFailures.Failure failure = takeFailure(request.getSession(false));
        model.addAttribute("typed", failure == null ? "" : failure.typed());
        if (failure != null) {
            model.addAttribute("problems", problems(failure));
            tellWhenToComeBack(failure, response);
        }
        return "web/sign-in";
    }

    /** After too many wrong passwords the answer says so to machines as well. */
    private void tellWhenToComeBack(SignInFailures.Failure failure, HttpServletResponse response) {
        if (failure.until() != null) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            SignInRefusals.retryAfter(failure.until(), machine.instant())
                    .forEach((name, values) -> response.setHeader(name, values.get(0)));
        }
    }

    private FormProblems problems(SignInFailures.Failure failure) {
        String message = failure.until() == null
                ? text("web.sign-in.wrong")
                : text("web.sign-in.paused", format.time(failure.until()));
        return new FormProblems(List.of(new FormProblems.Problem("nip", message)));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static SignInFailures.@Nullable Failure takeFailure(@Nullable HttpSession session) {
        if (session == null) {
            return null;
        }
        Object failure = session.getAttribute(SignInFailures.ATTRIBUTE);
        session.removeAttribute(SignInFailures.ATTRIBUTE);
        return failure instanceof SignInFailures.Failure known ? known : null;
    }
}
