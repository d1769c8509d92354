package id.siklus.accounts.pages;

import id.siklus.accounts.ForgottenPasswords;
import id.siklus.accounts.LinkMail;
import id.siklus.shared.PersonId;
import id.siklus.web.Passwords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whoever has forgotten the password. The answer is the same for every number, so that it tells nobody anything. */
@Controller
@RequestMapping("/lupa-kata-sandi")
class ForgottenController {

    private static final int LONGEST_NUMBER = 40;

    private final ForgottenPasswords forgotten;
    private final Passwords passwords;
    private final LinkMail mail;

    ForgottenController(ForgottenPasswords forgotten, Passwords passwords, LinkMail mail) {
        this.forgotten = forgotten;
        this.passwords = passwords;
        this.mail = mail;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("mail", mail.isConfigured());
        return "accounts/forgotten";
    }

    @PostMapping
    String ask(@RequestParam(defaultValue = "") String nip, Model model) {
        String typed = PersonId.asTyped(nip);
        String number = typed.substring(0, Math.min(typed.length(), LONGEST_NUMBER));
        if (passwords.mayAskForAnother(number) && PersonId.hasShape(number)) {
            forgotten.note(new PersonId(number));
        }
        model.addAttribute("asked", true);
        return show(model);
    }
}
