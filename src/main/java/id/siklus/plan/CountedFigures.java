package id.siklus.plan;

import id.siklus.work.WorkEvidence;
import id.siklus.work.WorkLedger;
import id.siklus.work.WorkLedger.IndicatorFigure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the facts counted for a month, without the tasks that name no indicator. */
@Component
class CountedFigures {

    private final WorkLedger work;
    private final WorkEvidence evidence;

    CountedFigures(WorkLedger work, WorkEvidence evidence) {
        this.work = work;
        this.evidence = evidence;
    }

    /** Refuses a claim that shows a task which is not behind the figures of the month. */
    void requireKnown(PlanSubject subject, Map<String, Claim> claims) {
        if (claims.values().stream().allMatch(claim -> claim.evidence().stream().allMatch(Evidence::isLink))) {
            return;
        }
        Set<Evidence> known = evidence.behind(subject.employee(), subject.month()).stream()
                .map(task -> Evidence.task(task.source(), task.taskId()))
                .collect(Collectors.toSet());
        claims.forEach((indicator, claim) -> {
            if (claim.evidence().stream().anyMatch(each -> !each.isLink() && !known.contains(each))) {
                throw PlanRefused.unknownTask(indicator);
            }
        });
    }

    /** Indicator code to realised sum; what no task counted is absent. */
    Map<String, BigDecimal> realised(PlanSubject subject) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (IndicatorFigure figure : work.figures(subject.employee(), subject.month())) {
            String indicator = figure.indicatorCode();
            if (indicator != null) {
                sums.merge(indicator, Quantity.tidy(figure.realised()), BigDecimal::add);
            }
        }
        return sums;
    }
}
