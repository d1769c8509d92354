package id.siklus.web.pages;

import id.siklus.web.FormProblems;
import id.siklus.web.Format;
import id.siklus.web.Personas;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. The form itself is handled by the security chain. */
@Controller
class SignInController {

    private final ObjectProvider<Personas> personas;
    private final Format format;
    private final MessageSource messages;

    SignInController(ObjectProvider<Personas> personas, Format format, MessageSource messages) {
        this.personas = personas;
        this.format = format;
        this.messages = messages;
    }

    @GetMapping("/masuk")
    String signIn(@RequestParam Optional<String> keluar, HttpServletRequest request, Model model) {
        if (Frames.signedIn().isPresent()) {
            return "redirect:/tugas";
        }
        model.addAttribute("signedOut", keluar.isPresent());
        model.addAttribute(
                "personas",
                personas.stream().flatMap(some -> some.offered().stream()).toList());
        SignInFailures.Failure failure = takeFailure(request.getSession(false));
        model.addAttribute("typed", failure == null ? "" : failure.typed());
        if (failure != null) {
            model.addAttribute("problems", problems(failure));
        }
        return "web/sign-in";
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
