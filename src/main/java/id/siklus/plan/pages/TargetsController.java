package id.siklus.plan.pages;

import id.siklus.plan.SubmitTargets;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The employee plans a month. */
@Controller
@RequestMapping("/skp/{year}/rencana/{month}")
class TargetsController {

    private static final String TEMPLATE = "plan/targets";

    private final MonthPages pages;
    private final MonthForms forms;
    private final SubmitTargets submitTargets;

    TargetsController(MonthPages pages, MonthForms forms, SubmitTargets submitTargets) {
        this.pages = pages;
        this.forms = forms;
        this.submitTargets = submitTargets;
    }

    @GetMapping
    String show(@CurrentPerson PersonId person, @PathVariable int year, @PathVariable String month, Model model) {
        return forms.show(TEMPLATE, pages.own(person, year, month), model);
    }

    @PostMapping
    String submit(
            @CurrentPerson PersonId person,
            @PathVariable int year,
            @PathVariable String month,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        OpenedMonth opened = pages.own(person, year, month);
        FormCheck check = forms.check();
        Map<String, BigDecimal> targets = check.numbers(IndicatorFields.of("targets", typed));
        if (check.passes(
                () -> submitTargets.submit(person, opened.sheet().plan().id(), targets))) {
            return "redirect:" + opened.ownAddress("rencana");
        }
        return forms.showAgain(TEMPLATE, opened, typed, check, model, response);
    }
}
