package id.siklus.contract.pages;

import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractState;
import id.siklus.contract.ReturnContract;
import id.siklus.contract.SignContract;
import id.siklus.contract.SignatureRole;
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

/** The evaluator signs after the employee and so sets the contract, or sends it back instead. */
@Controller
@RequestMapping("/tim/tetapkan/{code}")
class SetController {

    private final ActPages acts;
    private final SignContract signContract;
    private final ReturnContract returnContract;

    SetController(ActPages acts, SignContract signContract, ReturnContract returnContract) {
        this.acts = acts;
        this.signContract = signContract;
        this.returnContract = returnContract;
    }

    @GetMapping
    String show(@CurrentPerson PersonId person, @PathVariable String code, Model model) {
        return fill(person, ContractApi.parse(code), new ReturnForm(null), model);
    }

    @PostMapping
    String sign(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @ModelAttribute("signing") SignForm form,
            Model model,
            HttpServletResponse response) {
        ContractCode contract = ContractApi.parse(code);
        try {
            signContract.set(form.toCommand(person, contract));
        } catch (DomainRefusal refused) {
            acts.refused(refused, ActPages.fieldOf(refused), model, response);
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
            returnContract.sendBack(form.toCommand(person, contract, ContractState.SIGNED));
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
        model.addAttribute("asksLateReason", page.asksLateReason());
        model.addAttribute("turn", page.contract().state() == ContractState.SIGNED);
        model.addAttribute("statement", acts.statement(SignatureRole.EVALUATOR));
        model.addAttribute("action", "/tim/tetapkan/" + code);
        return "contract/sign";
    }
}
