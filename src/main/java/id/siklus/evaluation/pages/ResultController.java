package id.siklus.evaluation.pages;

import id.siklus.evaluation.AcknowledgeResult;
import id.siklus.evaluation.EvaluationView;
import id.siklus.evaluation.ReadEvaluations;
import id.siklus.evaluation.Sight;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Screen 9: how was I judged, on what, and what can I do? */
@Controller
class ResultController {

    private final ReadEvaluations evaluations;
    private final ResultPages pages;
    private final AcknowledgeResult acknowledgeResult;

    ResultController(ReadEvaluations evaluations, ResultPages pages, AcknowledgeResult acknowledgeResult) {
        this.evaluations = evaluations;
        this.pages = pages;
        this.acknowledgeResult = acknowledgeResult;
    }

    @GetMapping("/skp/{year:\\d{4}}/hasil")
    String own(@CurrentPerson PersonId person, @PathVariable int year, Model model) {
        return show(evaluations.own(person, year), model);
    }

    @GetMapping("/skp/kode/{code}/hasil")
    String byCode(@CurrentPerson PersonId person, @PathVariable String code, Model model) {
        return show(evaluations.byCode(person, code), model);
    }

    /** Accepting is an act of its own: this page says what it means before it is done. */
    @GetMapping("/skp/{year:\\d{4}}/hasil/terima")
    String confirm(@CurrentPerson PersonId person, @PathVariable int year, Model model) {
        show(evaluations.own(person, year), model);
        return "evaluation/confirm-result";
    }

    @PostMapping("/skp/{year:\\d{4}}/hasil")
    String acknowledge(@CurrentPerson PersonId person, @PathVariable int year) {
        EvaluationView view = evaluations.own(person, year);
        acknowledgeResult.acknowledge(person, view.opened().id());
        return "redirect:/skp/" + year + "/hasil";
    }

    private String show(EvaluationView view, Model model) {
        model.addAttribute("page", pages.of(view));
        if (view.sight() != Sight.STATES_AND_DATES) {
            model.addAttribute("watched", view.contract().employee());
        }
        return "evaluation/result";
    }
}
