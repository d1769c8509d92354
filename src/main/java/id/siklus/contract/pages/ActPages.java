package id.siklus.contract.pages;

import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractRefused;
import id.siklus.contract.ReadContracts;
import id.siklus.contract.SignatureRole;
import id.siklus.contract.Statements;
import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.DomainRefusal;
import id.siklus.shared.PersonId;
import id.siklus.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of legal acts have in common. */
@Component
class ActPages {

    private final ReadContracts readContracts;
    private final ContractPages pages;
    private final Statements statements;
    private final Refusals refusals;
    private final Rights rights;

    ActPages(
            ReadContracts readContracts, ContractPages pages, Statements statements, Refusals refusals, Rights rights) {
        this.readContracts = readContracts;
        this.pages = pages;
        this.statements = statements;
        this.refusals = refusals;
        this.rights = rights;
    }

    /** Refuses (403) whoever is not the evaluator, although they may read the contract elsewhere. */
    ContractPage forEvaluator(PersonId person, ContractCode code) {
        var view = readContracts.read(person, code);
        rights.require(person, view.contract().identity().employee(), EnumSet.of(Capacity.EVALUATOR));
        return pages.of(view);
    }

    ContractPage own(PersonId person, int year) {
        return pages.of(readContracts.own(person, year).orElseThrow(ContractRefused::unknown));
    }

    String statement(SignatureRole role) {
        return statements.of(role);
    }

    /** Puts a refusal on the page; what nobody on this page can mend is left to the error page. */
    void refused(DomainRefusal refused, @Nullable String field, Model model, HttpServletResponse response) {
        if (refused.kind() == DomainRefusal.Kind.FORBIDDEN || refused.kind() == DomainRefusal.Kind.NOT_FOUND) {
            throw refused;
        }
        boolean invalid = refused.kind() == DomainRefusal.Kind.INVALID;
        response.setStatus(invalid ? 422 : 409);
        model.addAttribute("problems", refusals.problems(refused, invalid ? field : null));
    }

    /** A password or a statement that does not do belongs to its field. */
    static @Nullable String fieldOf(DomainRefusal refused) {
        return switch (refused.code()) {
            case "contract.statement-not-accepted" -> "statement";
            case "contract.late-reason-missing", "contract.text-too-long" -> "lateReason";
            case "web.wrong-password", "web.confirmation-missing" -> "password";
            default -> null;
        };
    }

    static String done(ContractCode code) {
        return "redirect:/skp/kode/" + code + "/selesai";
    }
}
