package id.siklus.evaluation.pages;

import id.siklus.evaluation.AcknowledgeResult;
import id.siklus.evaluation.EvaluationId;
import id.siklus.evaluation.EvaluationRefused;
import id.siklus.evaluation.EvaluationState;
import id.siklus.evaluation.RateYear;
import id.siklus.evaluation.RateYear.Judgement;
import id.siklus.evaluation.ReportYear;
import id.siklus.evaluation.SetUnitAchievement;
import id.siklus.evaluation.UnitPredicate;
import id.siklus.evaluation.UnitYear;
import id.siklus.evaluation.UnitYearBriefs;
import id.siklus.plan.Rating;
import id.siklus.shared.PersonId;
import id.siklus.web.TaskAct;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The acts on tasks of this room as the API offers them; each does what the button of the page does. */
@Configuration(proxyBeanMethods = false)
class EvaluationActs {

    /** The employee's report. */
    record ReportBody(@Nullable String text, @Nullable Map<String, @Nullable String> results) {}

    /** The evaluator's judgement; reasons by {@code result}, by value of BerAKHLAK, and {@code distribution}. */
    record RateBody(
            @Nullable Rating result,
            @Nullable Rating behaviour,
            @Nullable Map<String, @Nullable String> reasons) {}

    /** What a unit achieved. */
    record SetBody(@Nullable String period, @Nullable UnitPredicate predicate) {}

    /** Nothing to say. */
    record Nothing() {}

    /** What an act leads to. */
    record NewState(EvaluationState state) {}

    /** What setting an achievement leads to. */
    record NewAchievement(String unit, String period, UnitPredicate predicate) {}

    @Bean
    TaskAct<ReportBody> submitReport(ReportYear reportYear) {
        return new Act<>(
                "self-report",
                "submit",
                ReportBody.class,
                (actor, id, body) -> new NewState(reportYear.submit(
                        actor,
                        new EvaluationId(id),
                        body.text() == null ? "" : body.text(),
                        body.results() == null ? Map.of() : body.results())));
    }

    @Bean
    TaskAct<RateBody> rateYearAct(RateYear rateYear) {
        return new Act<>(
                "rate-year",
                "rate",
                RateBody.class,
                (actor, id, body) -> new NewState(rateYear.rate(
                        actor,
                        new EvaluationId(id),
                        new Judgement(
                                required("result", body.result()),
                                required("behaviour", body.behaviour()),
                                body.reasons() == null ? Map.of() : body.reasons()))));
    }

    @Bean
    TaskAct<SetBody> setAchievement(SetUnitAchievement setUnitAchievement, UnitYearBriefs units) {
        return new Act<>("set-unit-achievement", "set", SetBody.class, (actor, id, body) -> {
            UnitYear year = units.get(id);
            String period = body.period() == null ? Integer.toString(year.year()) : body.period();
            UnitPredicate predicate = required("predicate", body.predicate());
            setUnitAchievement.setFor(actor, year, period, predicate);
            return new NewAchievement(year.unit(), period, predicate);
        });
    }

    @Bean
    TaskAct<Nothing> acknowledge(AcknowledgeResult acknowledgeResult) {
        return new Act<>(
                "acknowledge-result",
                "acknowledge",
                Nothing.class,
                (actor, id, body) -> new NewState(acknowledgeResult.acknowledge(actor, new EvaluationId(id))));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw EvaluationRefused.incomplete(field);
        }
        return value;
    }

    /** One act on a kind of task. */
    private record Act<B>(String kind, String act, Class<B> body, Deed<B> deed) implements TaskAct<B> {

        @Override
        public Object perform(PersonId actor, String businessKey, B given) {
            return deed.on(actor, UUID.fromString(businessKey), given);
        }
    }

    /** Does something with what a task is about. */
    @FunctionalInterface
    private interface Deed<B> {

        Object on(PersonId actor, UUID id, B body);
    }
}
