package id.siklus.contract.pages;

import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractRefused;
import id.siklus.contract.ContractText;
import id.siklus.contract.ContractView;
import id.siklus.contract.EditDraft;
import id.siklus.contract.ReadContracts;
import id.siklus.contract.SkpContract;
import id.siklus.contract.SubmitContract;
import id.siklus.shared.DomainRefusal;
import id.siklus.shared.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Works through a draft that was sent: changes its cards, saves, submits, or hands everything back with what is wrong. */
@Component
class DraftDesk {

    private static final int UNPROCESSABLE = 422;

    private final ReadContracts readContracts;
    private final EditDraft editDraft;
    private final SubmitContract submitContract;
    private final DraftPages pages;
    private final DraftProblems problems;

    DraftDesk(
            ReadContracts readContracts,
            EditDraft editDraft,
            SubmitContract submitContract,
            DraftPages pages,
            DraftProblems problems) {
        this.readContracts = readContracts;
        this.editDraft = editDraft;
        this.submitContract = submitContract;
        this.pages = pages;
        this.problems = problems;
    }

    /** What came with the request. */
    record Sent(PersonId person, int year, DraftForm form, String button, Locale locale) {}

    String show(PersonId person, int year, Model model) {
        ContractView own = own(person, year);
        if (!own.contract().isDraft()) {
            return "redirect:/skp/" + year;
        }
        return pages.show(own, model);
    }

    String save(Sent sent, Model model, HttpServletResponse response) {
        DraftAction action = DraftAction.parse(sent.button(), sent.form());
        DraftForm form = action.change().apply(sent.form());
        try {
            DraftReading reading = new DraftReading(sent.locale());
            ContractText text = reading.read(form);
            if (!reading.unreadable().isEmpty()) {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("problems", problems.unreadable(reading.unreadable()));
                return pages.again(own(sent), form, model);
            }
            return write(sent, text, action);
        } catch (ContractRefused refused) {
            return refused(refused, sent, form, model, response);
        }
    }

    private String write(Sent sent, ContractText text, DraftAction action) {
        SkpContract contract = own(sent).contract();
        ContractCode code = contract.identity().code();
        editDraft.edit(new EditDraft.Command(sent.person(), code, DraftProblems.revision(sent.form()), text));
        if (action.submits()) {
            submitContract.submit(sent.person(), code);
            return ActPages.done(code);
        }
        String anchor = action.anchor().isEmpty() ? "" : "#" + action.anchor();
        return "redirect:/skp/" + sent.year() + "/draf?tersimpan" + anchor;
    }

    private String refused(
            ContractRefused refused, Sent sent, DraftForm form, Model model, HttpServletResponse response) {
        ContractView own = own(sent);
        model.addAttribute("problems", problems.of(refused, own.contract().text()));
        response.setStatus(
                refused.kind() == DomainRefusal.Kind.CONFLICT ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
        if (refused.kind() == DomainRefusal.Kind.CONFLICT) {
            return pages.beside(own, form, model);
        }
        // Gaps are found once the draft has been saved, so the page goes on from there.
        return refused.gaps().isEmpty() ? pages.again(own, form, model) : pages.show(own, model);
    }

    private ContractView own(Sent sent) {
        return own(sent.person(), sent.year());
    }

    private ContractView own(PersonId person, int year) {
        return readContracts.own(person, year).orElseThrow(ContractRefused::unknown);
    }
}
