package id.siklus.plan;

import id.siklus.plan.MonthOverview.Ratings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows plans to other rooms. */
@Component
class PlansForOthers implements MonthsOfContracts {

    private final Plans plans;

    PlansForOthers(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<MonthOverview> months(UUID contract) {
        return plans.ofContract(contract).stream().map(PlansForOthers::overview).toList();
    }

    private static MonthOverview overview(MonthlyPlan plan) {
        return new MonthOverview(
                plan.subject().month(),
                plan.state(),
                plan.planning().targets(),
                plan.realisation().figures().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> entry.getValue().value())),
                ratings(plan.standing().evaluation()));
    }

    private static @Nullable Ratings ratings(@Nullable PeriodicEvaluation evaluation) {
        return evaluation == null
                ? null
                : new Ratings(evaluation.result(), evaluation.behaviour(), evaluation.feedback());
    }
}
