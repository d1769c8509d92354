package id.siklus.plan.pages;

import id.siklus.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the forms of a month, at first and again with what was typed and what is wrong with it. */
@Component
class MonthForms {

    private final MessageSource messages;
    private final Refusals refusals;
    private final PlanWords words;

    MonthForms(MessageSource messages, Refusals refusals, PlanWords words) {
        this.messages = messages;
        this.refusals = refusals;
        this.words = words;
    }

    /** A check of a form that has just been sent. */
    FormCheck check() {
        return new FormCheck(messages, refusals);
    }

    /** The page as it is at first. */
    String show(String template, OpenedMonth month, Model model) {
        model.addAttribute("month", month);
        model.addAttribute("title", words.title(template, month));
        model.addAttribute("typed", Map.of());
        model.addAttribute("watched", month.employee().id());
        return template;
    }

    /** The page again: nothing that was typed is lost. */
    String showAgain(
            String template,
            OpenedMonth month,
            Map<String, String> typed,
            FormCheck check,
            Model model,
            HttpServletResponse response) {
        show(template, month, model);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", check.problems());
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return template;
    }
}
