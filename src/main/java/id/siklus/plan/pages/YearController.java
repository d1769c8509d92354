package id.siklus.plan.pages;

import id.siklus.contract.ContractOverview;
import id.siklus.plan.ReadPlans;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The year of an SKP, live: one's own, or that of somebody whom one may look at. */
@Controller
class YearController {

    private final ReadPlans plans;
    private final YearPages pages;

    YearController(ReadPlans plans, YearPages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/skp/{year}/rencana")
    String own(
            @CurrentPerson PersonId person,
            @PathVariable int year,
            @RequestParam(name = "bulan", required = false) @Nullable String month,
            HtmxRequest request,
            Model model) {
        return show(person, plans.own(person, year), "/skp/" + year + "/rencana", month, request, model);
    }

    @GetMapping("/skp/kode/{code}/rencana")
    String others(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @RequestParam(name = "bulan", required = false) @Nullable String month,
            HtmxRequest request,
            Model model) {
        return show(person, plans.byCode(code), "/skp/kode/" + code + "/rencana", month, request, model);
    }

    private String show(
            PersonId person,
            ContractOverview contract,
            String here,
            @Nullable String month,
            HtmxRequest request,
            Model model) {
        YearMonth chosen = month == null ? null : MonthAddress.parse(contract.year(), month);
        YearPage page = pages.of(person, contract, here, chosen);
        model.addAttribute("page", page);
        if (page.open()) {
            model.addAttribute("watched", contract.employee());
        }
        return request.isHtmxRequest() ? "plan/year :: live" : "plan/year";
    }
}
