package id.siklus.plan;

import id.siklus.work.WorkLedger;
import id.siklus.work.WorkLedger.IndicatorFigure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the facts counted for a month, without the tasks that name no indicator. */
@Component
class CountedFigures {

    private final WorkLedger work;

    CountedFigures(WorkLedger work) {
        this.work = work;
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
