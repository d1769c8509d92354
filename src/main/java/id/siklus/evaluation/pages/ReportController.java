package id.siklus.evaluation.pages;

import id.siklus.evaluation.EvaluationView;
import id.siklus.evaluation.ReadBasis;
import id.siklus.evaluation.ReadEvaluations;
import id.siklus.evaluation.ReportYear;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import id.siklus.web.FormProblems;
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

/** The employee reports on the year, with the figures of the year beside. */
@Controller
@RequestMapping("/skp/{year:\\d{4}}/laporan")
class ReportController {

    private static final String TEMPLATE = "evaluation/report";

    private final ReadEvaluations evaluations;
    private final ReadBasis readBasis;
    private final ReportYear reportYear;
    private final Forms forms;

    ReportController(ReadEvaluations evaluations, ReadBasis readBasis, ReportYear reportYear, Forms forms) {
        this.evaluations = evaluations;
        this.readBasis = readBasis;
        this.reportYear = reportYear;
        this.forms = forms;
    }

    @GetMapping
    String show(@CurrentPerson PersonId person, @PathVariable int year, Model model) {
        return show(evaluations.own(person, year), Map.of(), model);
    }

    @PostMapping
    String submit(
            @CurrentPerson PersonId person,
            @PathVariable int year,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        EvaluationView view = evaluations.own(person, year);
        FormProblems problems = forms.problemsOf(
                Map.of(),
                () -> reportYear.submit(
                        person, view.opened().id(), typed.getOrDefault("text", ""), Forms.under("results", typed)));
        if (!problems.isAny()) {
            return "redirect:/skp/" + year + "/laporan";
        }
        model.addAttribute("problems", problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(view, typed, model);
    }

    private String show(EvaluationView view, Map<String, String> typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        model.addAttribute("basis", readBasis.of(view.contract()));
        return TEMPLATE;
    }
}
