package id.siklus.plan.pages;

import id.siklus.plan.Claim;
import id.siklus.plan.EvaluateMonth;
import id.siklus.plan.EvaluateMonth.Judgement;
import id.siklus.plan.PlanRefused;
import id.siklus.plan.ReviewTargets;
import id.siklus.plan.SubmitFigures;
import id.siklus.plan.SubmitTargets;
import id.siklus.plan.pages.PlanBodies.FiguresBody;
import id.siklus.plan.pages.PlanBodies.NoBody;
import id.siklus.plan.pages.PlanBodies.RatingBody;
import id.siklus.plan.pages.PlanBodies.ReturnBody;
import id.siklus.plan.pages.PlanBodies.TargetsBody;
import id.siklus.web.TaskAct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The acts on tasks of a month as the API offers them; each does what the button of the page does. */
@Configuration(proxyBeanMethods = false)
class PlanActs {

    @Bean
    TaskAct<TargetsBody> submitPlan(SubmitTargets submitTargets) {
        return new PlanAct<>(
                "plan-month",
                "submit",
                TargetsBody.class,
                (actor, plan, body) -> submitTargets.submit(
                        actor,
                        plan,
                        byIndicator(
                                required("targets", body.targets()),
                                line -> line.indicator(),
                                line -> required("target", line.target()))));
    }

    @Bean
    TaskAct<NoBody> approvePlan(ReviewTargets reviewTargets) {
        return new PlanAct<>(
                "approve-plan", "approve", NoBody.class, (actor, plan, body) -> reviewTargets.approve(actor, plan));
    }

    @Bean
    TaskAct<ReturnBody> returnPlan(ReviewTargets reviewTargets) {
        return new PlanAct<>(
                "approve-plan",
                "return",
                ReturnBody.class,
                (actor, plan, body) -> reviewTargets.sendBack(actor, plan, required("reason", body.reason())));
    }

    @Bean
    TaskAct<FiguresBody> submitRealisation(SubmitFigures submitFigures) {
        return new PlanAct<>(
                "realise-month",
                "submit",
                FiguresBody.class,
                (actor, plan, body) -> submitFigures.submit(
                        actor,
                        plan,
                        byIndicator(
                                required("figures", body.figures()),
                                line -> line.indicator(),
                                line -> new Claim(required("value", line.value()), line.reason()))));
    }

    @Bean
    TaskAct<RatingBody> rateMonth(EvaluateMonth evaluateMonth) {
        return new PlanAct<>(
                "evaluate-month",
                "rate",
                RatingBody.class,
                (actor, plan, body) -> evaluateMonth.rate(
                        actor,
                        plan,
                        new Judgement(
                                required("result", body.result()),
                                required("behaviour", body.behaviour()),
                                required("feedback", body.feedback()))));
    }

    @Bean
    TaskAct<ReturnBody> returnRealisation(EvaluateMonth evaluateMonth) {
        return new PlanAct<>(
                "evaluate-month",
                "return",
                ReturnBody.class,
                (actor, plan, body) -> evaluateMonth.sendBack(actor, plan, required("reason", body.reason())));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw PlanRefused.incomplete(field);
        }
        return value;
    }

    private static <L, V> Map<String, V> byIndicator(
            List<@Nullable L> lines, Function<L, @Nullable String> indicatorOf, Function<L, V> valueOf) {
        Map<String, V> values = new LinkedHashMap<>();
        for (L line : lines) {
            L present = required("indicator", line);
            String indicator = required("indicator", indicatorOf.apply(present));
            if (values.put(indicator, valueOf.apply(present)) != null) {
                throw PlanRefused.indicatorTwice(indicator);
            }
        }
        return values;
    }
}
