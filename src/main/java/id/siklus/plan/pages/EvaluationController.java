package id.siklus.plan.pages;

import id.siklus.plan.EvaluateMonth;
import id.siklus.plan.EvaluateMonth.Judgement;
import id.siklus.plan.PlanId;
import id.siklus.plan.Rating;
import id.siklus.plan.ReadPlans;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The evaluator judges a team member's month, or sends its figures back. */
@Controller
@RequestMapping("/tim/evaluasi/{code}/{month}")
class EvaluationController {

    private static final String TEMPLATE = "plan/evaluation";

    private final MonthPages pages;
    private final MonthForms forms;
    private final Ledgers ledgers;
    private final ReadPlans plans;
    private final EvaluateMonth evaluateMonth;

    EvaluationController(
            MonthPages pages, MonthForms forms, Ledgers ledgers, ReadPlans plans, EvaluateMonth evaluateMonth) {
        this.pages = pages;
        this.forms = forms;
        this.plans = plans;
        this.ledgers = ledgers;
        this.evaluateMonth = evaluateMonth;
    }

    @GetMapping
    String show(@CurrentPerson PersonId person, @PathVariable String code, @PathVariable String month, Model model) {
        OpenedMonth opened = pages.ofTeam(person, code, month);
        addBasis(opened, model);
        return forms.show(TEMPLATE, opened, model);
    }

    @PostMapping
    String evaluate(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @PathVariable String month,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        OpenedMonth opened = pages.ofTeam(person, code, month);
        FormCheck check = forms.check();
        if (perform(person, opened.sheet().plan().id(), typed, check)) {
            return "redirect:" + opened.teamAddress("evaluasi");
        }
        addBasis(opened, model);
        return forms.showAgain(TEMPLATE, opened, typed, check, model, response);
    }

    private void addBasis(OpenedMonth opened, Model model) {
        model.addAttribute("attendance", ledgers.attendance(opened.employee().id(), opened.month()));
        model.addAttribute("behind", plans.factsBehind(opened.sheet()));
        model.addAttribute("address", opened.teamAddress("evaluasi"));
    }

    private boolean perform(PersonId person, PlanId plan, Map<String, String> typed, FormCheck check) {
        String act = typed.getOrDefault("act", "");
        if (act.equals("return")) {
            return check.passes(() -> evaluateMonth.sendBack(person, plan, typed.getOrDefault("reason", "")));
        }
        if (!act.equals("rate")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Optional<Rating> result = rating("result", typed, check);
        Optional<Rating> behaviour = rating("behaviour", typed, check);
        String feedback = typed.getOrDefault("feedback", "");
        if (feedback.isBlank()) {
            check.add("feedback", "refusal.plan.feedback-missing");
        }
        return check.passes(() -> evaluateMonth.rate(
                person, plan, new Judgement(result.orElseThrow(), behaviour.orElseThrow(), feedback)));
    }

    private static Optional<Rating> rating(String field, Map<String, String> typed, FormCheck check) {
        Optional<Rating> chosen = Arrays.stream(Rating.values())
                .filter(rating -> rating.name().equals(typed.get(field)))
                .findFirst();
        if (chosen.isEmpty()) {
            check.add(field, "plan.form.rating-missing");
        }
        return chosen;
    }
}
