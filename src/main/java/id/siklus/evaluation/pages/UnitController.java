package id.siklus.evaluation.pages;

import id.siklus.evaluation.SetUnitAchievement;
import id.siklus.evaluation.UnitAccess;
import id.siklus.evaluation.UnitPredicate;
import id.siklus.evaluation.UnitStandings;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import id.siklus.web.FormProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
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

/** What a unit has achieved: to read, and for the head of the organisation above to set. */
@Controller
@RequestMapping("/tim/capaian/{unit}")
class UnitController {

    private final UnitAccess access;
    private final UnitStandings standings;
    private final SetUnitAchievement setUnitAchievement;
    private final UnitPages pages;
    private final Forms forms;

    UnitController(
            UnitAccess access,
            UnitStandings standings,
            SetUnitAchievement setUnitAchievement,
            UnitPages pages,
            Forms forms) {
        this.access = access;
        this.standings = standings;
        this.setUnitAchievement = setUnitAchievement;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String show(
            @CurrentPerson PersonId person,
            @PathVariable String unit,
            @RequestParam(name = "tahun", required = false) @Nullable Integer year,
            Model model) {
        return show(person, unit, pages.yearOr(year), Map.of(), model);
    }

    @PostMapping
    String set(
            @CurrentPerson PersonId person,
            @PathVariable String unit,
            @RequestParam(name = "tahun", required = false) @Nullable Integer year,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        int of = pages.yearOr(year);
        Optional<UnitPredicate> chosen = Arrays.stream(UnitPredicate.values())
                .filter(predicate -> predicate.name().equals(typed.get("predicate")))
                .findFirst();
        FormProblems problems = forms.problemsOf(
                chosen.isPresent() ? Map.of() : Map.of("predicate", "evaluation.form.predicate-missing"),
                () -> setUnitAchievement.set(person, unit, Integer.toString(of), chosen.orElseThrow()));
        if (!problems.isAny()) {
            return "redirect:/tim/capaian/" + unit + "?tahun=" + of;
        }
        model.addAttribute("problems", problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(person, unit, of, typed, model);
    }

    private String show(PersonId person, String unit, int year, Map<String, String> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("page", pages.of(access.sight(person, unit), year, standings.ofYear(unit, year)));
        return "evaluation/unit";
    }
}
