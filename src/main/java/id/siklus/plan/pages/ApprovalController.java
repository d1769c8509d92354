package id.siklus.plan.pages;

import id.siklus.plan.PlanId;
import id.siklus.plan.ReviewTargets;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The evaluator agrees to the targets of a team member's month, or sends them back. */
@Controller
@RequestMapping("/tim/rencana/{code}/{month}")
class ApprovalController {

    private static final String TEMPLATE = "plan/approval";

    private final MonthPages pages;
    private final MonthForms forms;
    private final ReviewTargets reviewTargets;

    ApprovalController(MonthPages pages, MonthForms forms, ReviewTargets reviewTargets) {
        this.pages = pages;
        this.forms = forms;
        this.reviewTargets = reviewTargets;
    }

    @GetMapping
    String show(@CurrentPerson PersonId person, @PathVariable String code, @PathVariable String month, Model model) {
        return forms.show(TEMPLATE, pages.ofTeam(person, code, month), model);
    }

    @PostMapping
    String review(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @PathVariable String month,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        OpenedMonth opened = pages.ofTeam(person, code, month);
        PlanId plan = opened.sheet().plan().id();
        FormCheck check = forms.check();
        Runnable act = switch (typed.getOrDefault("act", "")) {
            case "approve" -> () -> reviewTargets.approve(person, plan);
            case "return" -> () -> reviewTargets.sendBack(person, plan, typed.getOrDefault("reason", ""));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        if (check.passes(act)) {
            return "redirect:" + opened.teamAddress("rencana");
        }
        return forms.showAgain(TEMPLATE, opened, typed, check, model, response);
    }
}
