package id.siklus.evaluation.pages;

import id.siklus.contract.BehaviourValue;
import id.siklus.evaluation.AnnualEvaluation;
import id.siklus.evaluation.DistributionRule;
import id.siklus.evaluation.EvaluationState;
import id.siklus.evaluation.EvaluationView;
import id.siklus.evaluation.Predicate;
import id.siklus.evaluation.Reasons;
import id.siklus.evaluation.Sight;
import id.siklus.evaluation.UnitPredicate;
import id.siklus.evaluation.YearRating;
import id.siklus.plan.Rating;
import id.siklus.web.Fact;
import id.siklus.web.Format;
import id.siklus.web.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences about evaluations in the reader's language; in templates {@code @evaluationWords}. */
@Component("evaluationWords")
class EvaluationWords {

    private final MessageSource messages;
    private final Format format;

    EvaluationWords(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** {@code di atas ekspektasi}. */
    public String rating(Rating rating) {
        return text("evaluation.rating." + rating.name());
    }

    public String predicate(Predicate predicate) {
        return text("evaluation.predicate." + predicate.name());
    }

    public String unitPredicate(@Nullable UnitPredicate predicate) {
        return predicate == null ? text("evaluation.unit.none") : text("evaluation.unit-predicate." + predicate.name());
    }

    /** The first sentence of the result page. */
    String lede(EvaluationView view) {
        if (view.evaluation() == null) {
            return text("evaluation.result.lede.none");
        }
        EvaluationState state = view.evaluation().state();
        if (view.sight() == Sight.STATES_AND_DATES) {
            return text("evaluation.result.lede.dates", text("evaluation.state." + state.name()));
        }
        if (view.outcome() == null || !state.isDelivered()) {
            return text("evaluation.result.lede.not-shared");
        }
        return text("evaluation.result.lede.shared", predicate(view.outcome().predicate()));
    }

    /** What happens next, by the state; silence is called by its name. */
    public String next(EvaluationView view) {
        if (view.evaluation() == null) {
            return text("evaluation.next.none");
        }
        Instant due = view.evaluation().standing().answerDue();
        String until = due == null ? "" : format.date(due);
        String key = view.evaluation().subject().imported()
                ? "imported"
                : stage(view.evaluation()).name();
        return text("evaluation.next." + key, until);
    }

    /** Without a report after its day the rating is next, as if there were one. */
    private static EvaluationState stage(AnnualEvaluation evaluation) {
        boolean goesOnWithout = evaluation.state() == EvaluationState.OPEN
                && evaluation.standing().reportMissed();
        return goesOnWithout ? EvaluationState.SELF_REPORTED : evaluation.state();
    }

    /** Ratings with their reasons, for whoever may see them. The team's matter is not the employee's. */
    public List<Fact> reasons(YearRating rating) {
        List<Fact> facts = new ArrayList<>();
        Map<String, String> reasons = rating.reasons().byKey();
        if (reasons.containsKey(Reasons.RESULT)) {
            facts.add(new Fact(text("evaluation.reason.result"), reasons.get(Reasons.RESULT)));
        }
        for (BehaviourValue value : BehaviourValue.values()) {
            if (reasons.containsKey(value.name())) {
                facts.add(new Fact(text("evaluation.value." + value.name()), reasons.get(value.name())));
            }
        }
        return facts;
    }

    /** The seven values, for the form. */
    public List<Option> values() {
        return Arrays.stream(BehaviourValue.values())
                .map(value -> new Option(value.name(), text("evaluation.value." + value.name())))
                .toList();
    }

    /** The achievements that a unit may have, for the form. */
    public List<Option> unitPredicates() {
        return Arrays.stream(UnitPredicate.values())
                .map(predicate -> new Option(
                        predicate.name(),
                        text("evaluation.unit-predicate." + predicate.name()),
                        text("evaluation.unit-predicate.hint." + predicate.name())))
                .toList();
    }

    /** A line of the pattern: {@code Baik: paling banyak 9, paling sedikit 8 dari 14}. */
    String rule(DistributionRule rule, int team) {
        String who = String.join(
                text("evaluation.spread.or"),
                rule.predicates().stream().map(this::predicate).toList());
        Integer most = rule.most(team);
        int fewest = rule.fewest(team);
        if (most != null && fewest > 0) {
            return text("evaluation.spread.rule.between", who, fewest, most, team);
        }
        return most != null
                ? text("evaluation.spread.rule.most", who, most, team)
                : text("evaluation.spread.rule.fewest", who, fewest, team);
    }
}
