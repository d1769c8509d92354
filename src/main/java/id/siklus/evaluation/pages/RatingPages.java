package id.siklus.evaluation.pages;

import id.siklus.evaluation.AnnualEvaluation;
import id.siklus.evaluation.Basis;
import id.siklus.evaluation.EvaluationView;
import id.siklus.evaluation.ProposeRating;
import id.siklus.evaluation.ProposeRating.Preview;
import id.siklus.evaluation.ReadBasis;
import id.siklus.evaluation.YearRating;
import id.siklus.plan.Rating;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts screen 8 together. */
@Component
class RatingPages {

    private final ProposeRating proposeRating;
    private final NineCells nineCells;
    private final Spreads spreads;
    private final ReadBasis readBasis;
    private final Roster roster;
    private final EvaluationWords words;
    private final Explanations explanations;

    RatingPages(
            ProposeRating proposeRating,
            NineCells nineCells,
            Spreads spreads,
            ReadBasis readBasis,
            Roster roster,
            EvaluationWords words,
            Explanations explanations) {
        this.proposeRating = proposeRating;
        this.nineCells = nineCells;
        this.spreads = spreads;
        this.readBasis = readBasis;
        this.roster = roster;
        this.words = words;
        this.explanations = explanations;
    }

    /**
     * The page.
     *
     * @param achievement the prerequisite line
     * @param rateable whether the reader may rate now
     */
    record Page(
            EvaluationView view,
            Employee employee,
            String achievement,
            boolean achieved,
            boolean rateable,
            NineCells.Grid grid,
            Basis basis,
            Verdict verdict) {

        public AnnualEvaluation evaluation() {
            return view.opened();
        }

        /** Whether the evaluator was asked once more, for a justification only. */
        public boolean sentBack() {
            return evaluation().standing().unjustified();
        }
    }

    /**
     * What the chosen pair comes to.
     *
     * @param sentence in words, announced when it changes
     */
    record Verdict(String sentence, boolean chosen, boolean justificationDue, Spreads.Shown spread) {}

    /** The part of the page that changes with the choice. */
    record Part(Verdict verdict) {}

    Page of(EvaluationView view, @Nullable Rating result, @Nullable Rating behaviour) {
        AnnualEvaluation evaluation = view.opened();
        Preview preview = preview(view, result, behaviour);
        return new Page(
                view,
                roster.get(evaluation.employee()),
                explanations.achievement(preview.achievement()),
                preview.achievement() != null,
                view.evaluates() && evaluation.isRateable(),
                nineCells.of(evaluation, view.seesTeam() ? proposeRating.mates(evaluation) : List.of()),
                readBasis.of(view.contract()),
                verdict(preview, result, behaviour));
    }

    Part verdict(EvaluationView view, @Nullable Rating result, @Nullable Rating behaviour) {
        return new Part(verdict(preview(view, result, behaviour), result, behaviour));
    }

    private Preview preview(EvaluationView view, @Nullable Rating result, @Nullable Rating behaviour) {
        return view.seesTeam()
                ? proposeRating.preview(view.opened(), result, behaviour)
                : proposeRating.alone(view.opened(), result, behaviour);
    }

    /** What the form is filled with: the rating that stands, where there is one. */
    Map<String, String> remembered(EvaluationView view) {
        YearRating rating = view.rating();
        Map<String, String> typed = new HashMap<>();
        if (rating != null) {
            typed.put("result", rating.result().name());
            typed.put("behaviour", rating.behaviour().name());
            rating.reasons().byKey().forEach((key, text) -> typed.put("reasons[" + key + "]", text));
        }
        return typed;
    }

    private Verdict verdict(Preview preview, @Nullable Rating result, @Nullable Rating behaviour) {
        var finding = preview.finding();
        Spreads.Shown spread = spreads.of(preview);
        if (finding == null || result == null || behaviour == null) {
            return new Verdict(words.text("evaluation.verdict.none"), false, false, spread);
        }
        String sentence = words.text(
                "evaluation.verdict",
                words.rating(result),
                words.rating(behaviour),
                words.predicate(finding.predicate()));
        return new Verdict(sentence, true, preview.justificationDue(), spread);
    }
}
