package id.siklus.evaluation.pages;

import id.siklus.evaluation.ReadEvaluations;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Annual evaluations as JSON. */
@RestController
class EvaluationApi {

    private final ReadEvaluations evaluations;
    private final Explanations explanations;

    EvaluationApi(ReadEvaluations evaluations, Explanations explanations) {
        this.evaluations = evaluations;
        this.explanations = explanations;
    }

    @GetMapping("/api/v1/contracts/{code}/evaluation")
    EvaluationResource evaluation(@CurrentPerson PersonId person, @PathVariable String code) {
        var view = evaluations.byCode(person, code);
        return EvaluationResource.of(view, explanations.of(view));
    }
}
