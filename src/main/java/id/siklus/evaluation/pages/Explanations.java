package id.siklus.evaluation.pages;

import id.siklus.evaluation.Achievement;
import id.siklus.evaluation.AnnualEvaluation;
import id.siklus.evaluation.Basis;
import id.siklus.evaluation.Basis.IndicatorBasis;
import id.siklus.evaluation.EvaluationState;
import id.siklus.evaluation.EvaluationView;
import id.siklus.evaluation.Outcome;
import id.siklus.evaluation.ReadBasis;
import id.siklus.evaluation.Sight;
import id.siklus.evaluation.YearRating;
import id.siklus.web.Format;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why a year was judged so: ratings, rule and unit, and the facts that stood beside them with their numbers. */
@Component
class Explanations {

    private final ReadBasis readBasis;
    private final EvaluationWords words;
    private final Format format;

    Explanations(ReadBasis readBasis, EvaluationWords words, Format format) {
        this.readBasis = readBasis;
        this.words = words;
        this.format = format;
    }

    /** As far as the viewer may see. */
    List<String> of(EvaluationView view) {
        List<String> lines = new ArrayList<>();
        AnnualEvaluation evaluation = view.opened();
        course(lines, evaluation);
        if (view.sight() == Sight.STATES_AND_DATES) {
            return lines;
        }
        YearRating rating = view.rating();
        if (rating != null) {
            judgement(lines, rating, view.outcome(), evaluation);
        }
        if (!evaluation.subject().imported()) {
            facts(lines, readBasis.of(view.contract()));
        }
        return lines;
    }

    private void course(List<String> lines, AnnualEvaluation evaluation) {
        var standing = evaluation.standing();
        if (standing.reportMissed()) {
            lines.add(words.text("evaluation.explain.report-missed"));
        } else if (standing.report() != null) {
            lines.add(words.text(
                    "evaluation.explain.reported",
                    format.moment(standing.report().at())));
        }
        if (standing.deliveredAt() != null) {
            lines.add(words.text("evaluation.explain.delivered", format.moment(standing.deliveredAt())));
        }
        if (evaluation.state() == EvaluationState.NO_RESPONSE) {
            lines.add(words.text("evaluation.explain.no-response"));
        }
    }

    private void judgement(
            List<String> lines, YearRating rating, @Nullable Outcome outcome, AnnualEvaluation evaluation) {
        lines.add(words.text("evaluation.explain.result", words.rating(rating.result())));
        lines.add(words.text("evaluation.explain.behaviour", words.rating(rating.behaviour())));
        words.reasons(rating)
                .forEach(reason -> lines.add(words.text("evaluation.explain.reason", reason.label(), reason.text())));
        if (outcome != null) {
            lines.add(words.text(
                    "evaluation.explain.rule",
                    words.predicate(outcome.predicate()),
                    evaluation.subject().regulation(),
                    outcome.ruleVersion()));
            if (outcome.unitPredicate() != null) {
                lines.add(words.text(
                        "evaluation.explain.unit", outcome.unit(), words.unitPredicate(outcome.unitPredicate())));
            }
        }
    }

    private void facts(List<String> lines, Basis basis) {
        for (IndicatorBasis indicator : basis.indicators()) {
            lines.add(words.text(
                    "evaluation.explain.indicator",
                    indicator.indicator().code(),
                    format.number(indicator.realised()),
                    format.number(indicator.indicator().target()),
                    indicator.indicator().unit(),
                    indicator.tasks()));
        }
        lines.add(words.text(
                "evaluation.explain.attendance",
                basis.presence().lateDays(),
                basis.presence().lateMinutes(),
                basis.presence().unexcusedVerified()));
        lines.add(words.text("evaluation.explain.months", basis.months().size()));
    }

    /** {@code Baik, ditetapkan 5 Jan 2027 (ORG)}. */
    String achievement(@Nullable Achievement achievement) {
        return achievement == null
                ? words.text("evaluation.unit.awaited")
                : words.text(
                        "evaluation.unit.counting",
                        words.unitPredicate(achievement.predicate()),
                        achievement.unit(),
                        format.date(achievement.at()));
    }
}
