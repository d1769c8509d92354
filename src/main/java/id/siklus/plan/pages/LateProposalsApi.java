package id.siklus.plan.pages;

import id.siklus.plan.LateProposals;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The months of the caller's team with late facts to decide about. */
@RestController
class LateProposalsApi {

    private final LateProposals proposals;
    private final Roster roster;

    LateProposalsApi(LateProposals proposals, Roster roster) {
        this.proposals = proposals;
        this.roster = roster;
    }

    @GetMapping("/api/v1/late-facts")
    PageOf<ProposalResource> open(@CurrentPerson PersonId evaluator) {
        return new PageOf<>(
                proposals
                        .open(roster.evaluatedBy(evaluator).stream()
                                .map(Employee::id)
                                .toList())
                        .stream()
                        .map(proposal -> new ProposalResource(
                                proposal.contract().value(),
                                proposal.employee().value(),
                                proposal.month().toString(),
                                proposal.href()))
                        .toList(),
                null);
    }

    /** A month with late facts; {@code href} is the page on which the evaluator decides. */
    record ProposalResource(String contractCode, String nip, String month, String href) {}
}
