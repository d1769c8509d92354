package id.siklus.contract.pages;

import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import id.siklus.web.FieldNames;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The draft of one's own contract (screen 3). Every button saves; what cannot be saved comes back as it was typed. */
@Controller
@RequestMapping("/skp/{year:\\d{4}}/draf")
class DraftController {

    private final DraftDesk desk;

    DraftController(DraftDesk desk) {
        this.desk = desk;
    }

    /** The form is a record: what is sent goes through its constructor, and nothing is set afterwards. */
    @InitBinder("form")
    void byConstructorOnly(WebDataBinder binder, WebRequest request) {
        FieldNames.requireThoseOfLists(request);
        binder.setDeclarativeBinding(true);
    }

    @GetMapping
    String show(@CurrentPerson PersonId person, @PathVariable int year, Model model) {
        return desk.show(person, year, model);
    }

    @PostMapping
    String save(
            @CurrentPerson PersonId person,
            @PathVariable int year,
            @ModelAttribute("form") DraftForm form,
            @RequestParam(name = "do", defaultValue = "save") String button,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        DraftDesk.Sent sent = new DraftDesk.Sent(person, year, form, button, locale);
        return desk.save(sent, model, response);
    }
}
