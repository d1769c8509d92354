package id.siklus.intake.pages;

import id.siklus.engine.StrandedMail.Letter;
import id.siklus.intake.InspectMail;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Moves that reached no process, for people and for scripts. */
@Controller
class MailController {

    private static final int ON_A_PAGE = 50;

    private final InspectMail mail;

    MailController(InspectMail mail) {
        this.mail = mail;
    }

    @GetMapping("/pemantauan/peristiwa/langkah")
    String show(@CurrentPerson PersonId viewer, @RequestParam(required = false) @Nullable String sesudah, Model model) {
        PageOf<Letter> page = page(viewer, sesudah);
        model.addAttribute("counts", mail.count(viewer));
        model.addAttribute("page", page);
        if (page.next() != null) {
            model.addAttribute("next", "/pemantauan/peristiwa/langkah?sesudah=" + page.next());
        }
        return "intake/mail";
    }

    @GetMapping("/api/v1/intake/mail")
    @ResponseBody
    PageOf<Letter> list(@CurrentPerson PersonId viewer, @RequestParam(required = false) @Nullable String after) {
        return page(viewer, after);
    }

    private PageOf<Letter> page(PersonId viewer, @Nullable String after) {
        List<Letter> found = mail.find(viewer, after, ON_A_PAGE + 1);
        if (found.size() <= ON_A_PAGE) {
            return new PageOf<>(found, null);
        }
        List<Letter> items = found.subList(0, ON_A_PAGE);
        return new PageOf<>(items, String.valueOf(items.get(items.size() - 1).id()));
    }
}
