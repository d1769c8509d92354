package id.siklus.accounts.pages;

import id.siklus.accounts.LinkSecret;
import id.siklus.accounts.RedeemLink;
import id.siklus.shared.DomainRefusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page under a link that opens once. Looking at it uses nothing up: mail programs look at links by themselves. */
@Controller
@RequestMapping("/tautan/{secret}")
class LinkController {

    private final RedeemLink redeeming;
    private final PasswordProblems problems;

    LinkController(RedeemLink redeeming, PasswordProblems problems) {
        this.redeeming = redeeming;
        this.problems = problems;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model) {
        model.addAttribute("opened", redeeming.look(new LinkSecret(secret)));
        return "accounts/link";
    }

    @PostMapping
    String redeem(@PathVariable String secret, NewPassword chosen, Model model, HttpServletResponse response) {
        try {
            redeeming.redeem(new LinkSecret(secret), chosen.password(), chosen.again());
        } catch (DomainRefusal refused) {
            problems.show(refused, model, response);
            return show(secret, model);
        }
        return "redirect:/masuk?kata-sandi";
    }
}
