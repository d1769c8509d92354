package id.siklus.accounts.pages;

import id.siklus.accounts.ChangePassword;
import id.siklus.shared.DomainRefusal;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own password. With a one-time password this is the only page that can be reached. */
@Controller
@RequestMapping("/kata-sandi")
class PasswordController {

    private final ChangePassword changing;
    private final PasswordProblems problems;

    PasswordController(ChangePassword changing, PasswordProblems problems) {
        this.changing = changing;
        this.problems = problems;
    }

    @GetMapping
    String show(@CurrentPerson PersonId person, Model model) {
        model.addAttribute("account", changing.account(person).orElse(null));
        model.addAttribute("number", person.value());
        return "accounts/password";
    }

    @PostMapping
    String change(
            @CurrentPerson PersonId person,
            @RequestParam(defaultValue = "") String old,
            NewPassword chosen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            changing.change(person, old, chosen.password(), chosen.again());
        } catch (DomainRefusal refused) {
            problems.show(refused, model, response);
            return show(person, model);
        }
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        return "redirect:/masuk?kata-sandi";
    }
}
