package id.siklus.plan.pages;

import id.siklus.plan.Claim;
import id.siklus.plan.IndicatorMonth;
import id.siklus.plan.ReadPlans;
import id.siklus.plan.SubmitFigures;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The employee answers for the figures of a month. */
@Controller
@RequestMapping("/skp/{year}/realisasi/{month}")
class RealisationController {

    private static final String TEMPLATE = "plan/realisation";
    private static final String REASONS = "reasons";

    private final MonthPages pages;
    private final MonthForms forms;
    private final ReadPlans plans;
    private final SubmitFigures submitFigures;

    RealisationController(MonthPages pages, MonthForms forms, ReadPlans plans, SubmitFigures submitFigures) {
        this.pages = pages;
        this.forms = forms;
        this.plans = plans;
        this.submitFigures = submitFigures;
    }

    @GetMapping
    String show(@CurrentPerson PersonId person, @PathVariable int year, @PathVariable String month, Model model) {
        OpenedMonth opened = pages.own(person, year, month);
        addFacts(opened, model);
        model.addAttribute("ticked", Map.of());
        return forms.show(TEMPLATE, opened, model);
    }

    @PostMapping
    String submit(
            @CurrentPerson PersonId person,
            @PathVariable int year,
            @PathVariable String month,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        OpenedMonth opened = pages.own(person, year, month);
        FormCheck check = forms.check();
        EvidenceFields evidence = new EvidenceFields(typed);
        Map<String, Claim> claims = claims(opened, evidence, check);
        if (check.passes(
                () -> submitFigures.submit(person, opened.sheet().plan().id(), claims))) {
            return "redirect:" + opened.ownAddress("realisasi");
        }
        addFacts(opened, model);
        model.addAttribute("ticked", ticked(opened, evidence));
        return forms.showAgain(TEMPLATE, opened, evidence.single(), check, model, response);
    }

    private void addFacts(OpenedMonth opened, Model model) {
        model.addAttribute("behind", plans.factsBehind(opened.sheet()));
        model.addAttribute("address", opened.ownAddress("realisasi"));
    }

    /** Says at once where a reason is missing; the room itself stops at the first. */
    private static Map<String, Claim> claims(OpenedMonth opened, EvidenceFields evidence, FormCheck check) {
        Map<String, String> typed = evidence.single();
        Map<String, String> reasons = IndicatorFields.of(REASONS, typed).typed();
        Map<String, BigDecimal> values = check.numbers(IndicatorFields.of("figures", typed));
        for (IndicatorMonth row : opened.sheet().measured()) {
            String indicator = row.indicator().code();
            BigDecimal value = values.get(indicator);
            boolean differs = value != null && value.compareTo(row.realised()) != 0;
            if (differs && reasons.getOrDefault(indicator, "").isBlank()) {
                check.add(IndicatorFields.field(REASONS, indicator), "plan.form.reason-missing", indicator);
            }
        }
        Map<String, Claim> claims = new LinkedHashMap<>();
        values.forEach((indicator, value) ->
                claims.put(indicator, new Claim(value, reasons.get(indicator), evidence.of(indicator))));
        return claims;
    }

    private static Map<String, Set<String>> ticked(OpenedMonth opened, EvidenceFields evidence) {
        return opened.sheet().measured().stream()
                .map(row -> row.indicator().code())
                .collect(Collectors.toMap(code -> code, evidence::ticked));
    }
}
