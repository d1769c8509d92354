package id.siklus.contract.pages;

import id.siklus.contract.ApproveContract;
import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractState;
import id.siklus.contract.Hints;
import id.siklus.contract.ReturnContract;
import id.siklus.shared.DomainRefusal;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The evaluator's review of a submitted contract (screen 7). */
@Controller
@RequestMapping("/tim/tinjau/{code}")
class ReviewController {

    private final ActPages acts;
    private final ContractPages pages;
    private final ApproveContract approveContract;
    private final ReturnContract returnContract;

    ReviewController(
            ActPages acts, ContractPages pages, ApproveContract approveContract, ReturnContract returnContract) {
        this.acts = acts;
        this.pages = pages;
        this.approveContract = approveContract;
        this.returnContract = returnContract;
    }

    @GetMapping
    String show(@CurrentPerson PersonId person, @PathVariable String code, Model model) {
        return fill(person, ContractApi.parse(code), new ReturnForm(null), model);
    }

    @PostMapping("/setujui")
    String approve(
            @CurrentPerson PersonId person, @PathVariable String code, Model model, HttpServletResponse response) {
        ContractCode contract = ContractApi.parse(code);
        try {
            approveContract.approve(person, contract);
        } catch (DomainRefusal refused) {
            acts.refused(refused, null, model, response);
            return fill(person, contract, new ReturnForm(null), model);
        }
        return ActPages.done(contract);
    }

    @PostMapping("/kembalikan")
    String sendBack(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @ModelAttribute("sendBack") ReturnForm form,
            Model model,
            HttpServletResponse response) {
        ContractCode contract = ContractApi.parse(code);
        try {
            returnContract.sendBack(form.toCommand(person, contract, ContractState.SUBMITTED));
        } catch (DomainRefusal refused) {
            acts.refused(refused, "reason", model, response);
            return fill(person, contract, form, model);
        }
        return ActPages.done(contract);
    }

    private String fill(PersonId person, ContractCode code, ReturnForm form, Model model) {
        ContractPage page = acts.forEvaluator(person, code);
        model.addAttribute("page", page);
        model.addAttribute("sendBack", form);
        model.addAttribute("turn", page.contract().state() == ContractState.SUBMITTED);
        model.addAttribute(
                "hints",
                Hints.on(page.contract().text()).stream()
                        .map(hint -> pages.text("contract.hint." + hint.name(), hint.place(), hint.word()))
                        .toList());
        return "contract/review";
    }
}
