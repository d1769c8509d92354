package id.siklus.plan.pages;

import id.siklus.plan.DecideLateFacts;
import id.siklus.plan.DecideLateFacts.NewRatings;
import id.siklus.plan.EvaluateMonth.Judgement;
import id.siklus.plan.MonthState;
import id.siklus.plan.PlanId;
import id.siklus.plan.Rating;
import id.siklus.plan.ReadLateFacts;
import id.siklus.plan.Words;
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

/** The evaluator decides whether facts count that came after the recap of a team member's month. */
@Controller
@RequestMapping("/tim/usulan/{code}/{month}")
class LateFactsController {

    private static final String TEMPLATE = "plan/late";

    private final MonthPages pages;
    private final MonthForms forms;
    private final ReadLateFacts lateFacts;
    private final DecideLateFacts decideLateFacts;

    LateFactsController(MonthPages pages, MonthForms forms, ReadLateFacts lateFacts, DecideLateFacts decideLateFacts) {
        this.pages = pages;
        this.forms = forms;
        this.lateFacts = lateFacts;
        this.decideLateFacts = decideLateFacts;
    }

    @GetMapping
    String show(@CurrentPerson PersonId person, @PathVariable String code, @PathVariable String month, Model model) {
        OpenedMonth opened = pages.ofTeam(person, code, month);
        model.addAttribute("proposal", lateFacts.proposal(opened.sheet().plan()));
        return forms.show(TEMPLATE, opened, model);
    }

    @PostMapping
    String decide(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @PathVariable String month,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        OpenedMonth opened = pages.ofTeam(person, code, month);
        FormCheck check = forms.check();
        if (perform(person, opened, typed, check)) {
            return "redirect:" + opened.teamAddress("usulan");
        }
        model.addAttribute("proposal", lateFacts.proposal(opened.sheet().plan()));
        return forms.showAgain(TEMPLATE, opened, typed, check, model, response);
    }

    private boolean perform(PersonId person, OpenedMonth month, Map<String, String> typed, FormCheck check) {
        PlanId plan = month.sheet().plan().id();
        int seen = seen(typed.getOrDefault("seen", ""));
        String act = typed.getOrDefault("act", "");
        if (act.equals("decline")) {
            return check.passes(() -> decideLateFacts.decline(person, plan, seen, typed.getOrDefault("reason", "")));
        }
        if (!act.equals("accept")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        boolean anew = month.state() == MonthState.EVALUATED && "true".equals(typed.get("anew"));
        if (!anew) {
            return check.passes(() -> decideLateFacts.accept(person, plan, seen, null));
        }
        Optional<Rating> result = rating("result", typed, check);
        Optional<Rating> behaviour = rating("behaviour", typed, check);
        String feedback = typed.getOrDefault("feedback", "");
        if (feedback.isBlank()) {
            check.add("feedback", "refusal.plan.feedback-missing");
        }
        String reason = typed.getOrDefault("anewReason", "");
        if (reason.strip().length() < Words.SHORTEST_REASON) {
            check.add("anewReason", "refusal.plan.return-reason-too-short", Words.SHORTEST_REASON);
        }
        return check.passes(() -> decideLateFacts.accept(
                person,
                plan,
                seen,
                new NewRatings(new Judgement(result.orElseThrow(), behaviour.orElseThrow(), feedback), reason)));
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

    private static int seen(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException notNumber) {
            return 0;
        }
    }
}
