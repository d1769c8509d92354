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

/** The employee reads and signs (screen 4), or sends it back instead. */
@Controller
@RequestMapping("/skp/{year:\\d{4}}/tanda-tangan")
class SignController {

    private final ActPages acts;
    private final SignContract signContract;
    private final ReturnContract returnContract;

    SignController(ActPages acts, SignContract signContract, ReturnContract returnContract) {
        this.acts = acts;
        this.signContract = signContract;
        this.returnContract = returnContract;
    }

    @GetMapping
    String show(@CurrentPerson PersonId person, @PathVariable int year, Model model) {
        return fill(acts.own(person, year), new ReturnForm(null), model);
    }

    @PostMapping
    String sign(
            @CurrentPerson PersonId person,
            @PathVariable int year,
            @ModelAttribute("signing") SignForm form,
            Model model,
            HttpServletResponse response) {
        ContractPage page = acts.own(person, year);
        ContractCode code = page.contract().identity().code();
        try {
            signContract.sign(form.toCommand(person, code));
        } catch (DomainRefusal refused) {
            acts.refused(refused, ActPages.fieldOf(refused), model, response);
            return fill(page, new ReturnForm(null), model);
        }
        return ActPages.done(code);
    }

    @PostMapping("/kembalikan")
    String sendBack(
            @CurrentPerson PersonId person,
            @PathVariable int year,
            @ModelAttribute("sendBack") ReturnForm form,
            Model model,
            HttpServletResponse response) {
        ContractPage page = acts.own(person, year);
        ContractCode code = page.contract().identity().code();
        try {
            returnContract.sendBack(form.toCommand(person, code, ContractState.APPROVED));
        } catch (DomainRefusal refused) {
            acts.refused(refused, "reason", model, response);
            return fill(page, form, model);
        }
        return ActPages.done(code);
    }

    private String fill(ContractPage page, ReturnForm form, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("sendBack", form);
        model.addAttribute("asksLateReason", page.asksLateReason());
        model.addAttribute("turn", page.contract().state() == ContractState.APPROVED);
        model.addAttribute("statement", acts.statement(SignatureRole.EMPLOYEE));
        model.addAttribute("action", "/skp/" + page.contract().identity().year() + "/tanda-tangan");
        return "contract/sign";
    }
}
