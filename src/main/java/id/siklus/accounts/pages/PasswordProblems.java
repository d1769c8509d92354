package id.siklus.accounts.pages;

import id.siklus.shared.DomainRefusal;
import id.siklus.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows at the right field what is wrong with a password; lets fly what no field can mend. */
@Component
class PasswordProblems {

    private final Refusals refusals;

    PasswordProblems(Refusals refusals) {
        this.refusals = refusals;
    }

    void show(DomainRefusal refused, Model model, HttpServletResponse response) {
        String field = switch (refused.code()) {
            case "accounts.wrong-password", "accounts.too-many-tries" -> "old";
            case "accounts.different-passwords" -> "again";
            default -> "password";
        };
        if (refused.kind() == DomainRefusal.Kind.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problems", refusals.problems(refused, field));
    }
}
