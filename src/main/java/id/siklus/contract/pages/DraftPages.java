package id.siklus.contract.pages;

import id.siklus.contract.Aspect;
import id.siklus.contract.CompletenessPolicies;
import id.siklus.contract.ContractView;
import id.siklus.contract.Gap;
import id.siklus.contract.Hints;
import id.siklus.contract.MeasurementPattern;
import id.siklus.contract.ReadContracts;
import id.siklus.contract.SkpContract;
import id.siklus.cycle.DueDates;
import id.siklus.web.Format;
import id.siklus.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the draft. */
@Component
class DraftPages {

    private final ContractPages pages;
    private final ReadContracts readContracts;
    private final DueDates dueDates;
    private final Format format;

    DraftPages(ContractPages pages, ReadContracts readContracts, DueDates dueDates, Format format) {
        this.pages = pages;
        this.readContracts = readContracts;
        this.dueDates = dueDates;
        this.format = format;
    }

    /** As it is stored. */
    String show(ContractView own, Model model) {
        model.addAttribute("form", DraftForm.of(own.contract(), format));
        return fill(own, model);
    }

    /** As it was typed. */
    String again(ContractView own, DraftForm form, Model model) {
        model.addAttribute("form", form);
        return fill(own, model);
    }

    /** As it was typed, beside what somebody else wrote meanwhile; whoever saves now has seen both. */
    String beside(ContractView own, DraftForm form, Model model) {
        model.addAttribute("conflict", true);
        return again(own, form.seen(own.contract().revision()), model);
    }

    private String fill(ContractView own, Model model) {
        SkpContract contract = own.contract();
        int year = contract.identity().year();
        List<Gap> gaps = CompletenessPolicies.gapsOf(contract.text());
        model.addAttribute("page", pages.of(own));
        model.addAttribute("gaps", gaps.size());
        model.addAttribute(
                "hints", Hints.on(contract.text()).stream().map(this::sentence).toList());
        model.addAttribute(
                "due",
                dueDates.dueOn("draft-contract", year, contract.progress().openedAt()));
        model.addAttribute("parents", parents(own, year));
        model.addAttribute("aspects", options("contract.aspect.", Stream.of(Aspect.values())));
        model.addAttribute("patterns", options("contract.pattern.", Stream.of(MeasurementPattern.values())));
        return "contract/draft";
    }

    private List<Option> parents(ContractView own, int year) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", pages.text("contract.draft.parent.none")));
        readContracts
                .resultsOfLeader(own.contract().identity().employee(), year)
                .forEach(result -> options.add(new Option(result.code(), result.code() + " · " + result.text())));
        return options;
    }

    private List<Option> options(String key, Stream<? extends Enum<?>> constants) {
        return constants
                .map(constant -> new Option(constant.name(), pages.text(key + constant.name())))
                .toList();
    }

    private String sentence(Hints.Hint hint) {
        return pages.text("contract.hint." + hint.name(), hint.place(), hint.word());
    }
}
