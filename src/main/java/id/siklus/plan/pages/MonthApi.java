package id.siklus.plan.pages;

import id.siklus.plan.ReadPlans;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.time.YearMonth;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Months of SKPs as JSON. */
@RestController
class MonthApi {

    private final ReadPlans plans;

    MonthApi(ReadPlans plans) {
        this.plans = plans;
    }

    @GetMapping("/api/v1/contracts/{code}/months/{month}")
    MonthResource month(@CurrentPerson PersonId person, @PathVariable String code, @PathVariable YearMonth month) {
        return MonthResource.of(plans.month(person, plans.byCode(code), month));
    }
}
