package id.siklus.evaluation.pages;

import id.siklus.evaluation.EvaluationView;
import id.siklus.evaluation.RateYear;
import id.siklus.evaluation.RateYear.Judgement;
import id.siklus.evaluation.ReadEvaluations;
import id.siklus.plan.Rating;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import id.siklus.web.FormProblems;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Screen 8: which cell, why, and what does it do to the team's spread? */
@Controller
@RequestMapping("/tim/nilai/{code}")
class RatingController {

    private final ReadEvaluations evaluations;
    private final RatingPages pages;
    private final RateYear rateYear;
    private final Forms forms;

    RatingController(ReadEvaluations evaluations, RatingPages pages, RateYear rateYear, Forms forms) {
        this.evaluations = evaluations;
        this.pages = pages;
        this.rateYear = rateYear;
        this.forms = forms;
    }

    @GetMapping
    String show(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HtmxRequest request,
            Model model) {
        EvaluationView view = evaluations.ofTeam(person, code);
        if (request.isHtmxRequest()) {
            model.addAttribute("page", pages.verdict(view, chosen("result", typed), chosen("behaviour", typed)));
            return "evaluation/rating :: verdict";
        }
        return show(view, pages.remembered(view), model);
    }

    /** First the page that says what is about to be set, then, confirmed, the act itself. */
    @PostMapping
    String rate(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        EvaluationView view = evaluations.ofTeam(person, code);
        boolean confirmed = "true".equals(typed.get("confirmed"));
        FormProblems problems = forms.problemsOf(missing(typed), () -> {
            Judgement judgement = new Judgement(
                    Objects.requireNonNull(chosen("result", typed)),
                    Objects.requireNonNull(chosen("behaviour", typed)),
                    Forms.under("reasons", typed));
            if (confirmed) {
                rateYear.rate(person, view.opened().id(), judgement);
            } else {
                rateYear.check(person, view.opened().id(), judgement);
            }
        });
        if (problems.isAny()) {
            model.addAttribute("problems", problems);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(view, typed, model);
        }
        if (confirmed) {
            return "redirect:/tim/nilai/" + code;
        }
        show(view, typed, model);
        return "evaluation/confirm-rating";
    }

    private String show(EvaluationView view, Map<String, String> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("page", pages.of(view, chosen("result", typed), chosen("behaviour", typed)));
        return "evaluation/rating";
    }

    private static Map<String, String> missing(Map<String, String> typed) {
        Map<String, String> missing = new LinkedHashMap<>();
        for (String field : new String[] {"result", "behaviour"}) {
            if (chosen(field, typed) == null) {
                missing.put(field, "evaluation.form." + field + "-missing");
            }
        }
        return missing;
    }

    private static @Nullable Rating chosen(String field, Map<String, String> typed) {
        Optional<Rating> chosen = Arrays.stream(Rating.values())
                .filter(rating -> rating.name().equals(typed.get(field)))
                .findFirst();
        return chosen.orElse(null);
    }
}
