package id.siklus.plan.pages;

import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.plan.IndicatorMonth;
import id.siklus.plan.PlanRefused;
import id.siklus.plan.ReadPlans;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens one figure of a month: the facts behind it, for the employee and for those above. */
@Controller
class FactsController {

    private static final String TEMPLATE = "plan/behind";

    private final MonthPages pages;
    private final MonthForms forms;
    private final ReadPlans plans;

    FactsController(MonthPages pages, MonthForms forms, ReadPlans plans) {
        this.pages = pages;
        this.forms = forms;
        this.plans = plans;
    }

    @GetMapping("/skp/{year}/realisasi/{month}/{indicator}")
    String own(
            @CurrentPerson PersonId person,
            @PathVariable int year,
            @PathVariable String month,
            @PathVariable String indicator,
            Model model) {
        OpenedMonth opened = pages.own(person, year, month);
        return show(opened, indicator, opened.ownAddress("realisasi"), model);
    }

    @GetMapping("/tim/evaluasi/{code}/{month}/{indicator}")
    String ofTeam(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @PathVariable String month,
            @PathVariable String indicator,
            Model model) {
        OpenedMonth opened = pages.ofTeam(person, code, month);
        return show(opened, indicator, opened.teamAddress("evaluasi"), model);
    }

    private String show(OpenedMonth opened, String code, String back, Model model) {
        IndicatorOverview indicator = opened.sheet().indicators().stream()
                .map(IndicatorMonth::indicator)
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(PlanRefused::unknownMonth);
        model.addAttribute("indicator", indicator);
        model.addAttribute("behind", plans.factsBehind(opened.sheet()));
        model.addAttribute("back", back);
        return forms.show(TEMPLATE, opened, model);
    }
}
