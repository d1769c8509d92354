package id.siklus.contract.pages;

import id.siklus.contract.BehaviourWordings;
import id.siklus.contract.ContractState;
import id.siklus.contract.ContractView;
import id.siklus.contract.SkpContract;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.web.Fact;
import id.siklus.web.Format;
import id.siklus.web.Stage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what pages show of a contract, in the reader's language. */
@Component
class ContractPages {

    private static final List<ContractState> STAGES =
            List.of(ContractState.DRAFT, ContractState.SUBMITTED, ContractState.APPROVED, ContractState.SIGNED);

    private final Roster roster;
    private final BehaviourWordings wordings;
    private final Format format;
    private final MessageSource messages;

    ContractPages(Roster roster, BehaviourWordings wordings, Format format, MessageSource messages) {
        this.roster = roster;
        this.wordings = wordings;
        this.format = format;
        this.messages = messages;
    }

    ContractPage of(ContractView view) {
        SkpContract contract = view.contract();
        Employee employee = roster.get(contract.identity().employee());
        PersonId evaluatorId =
                employee.evaluator() == null ? contract.identity().evaluator() : employee.evaluator();
        Employee evaluator = roster.get(evaluatorId);
        return new ContractPage(
                contract,
                employee.name(),
                evaluator.name(),
                view.textVisible(),
                view.asksLateReason(),
                facts(view, employee, evaluator),
                stages(contract),
                wordings.all());
    }

    /** The sentence of that key. */
    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private List<Fact> facts(ContractView view, Employee employee, Employee evaluator) {
        SkpContract contract = view.contract();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(text("contract.fact.code"), contract.identity().code().value()));
        facts.add(new Fact(text("contract.fact.state"), stateOf(view)));
        facts.add(new Fact(text("contract.fact.employee"), person(employee)));
        facts.add(new Fact(text("contract.fact.evaluator"), person(evaluator)));
        String lateReason = contract.progress().lateReason();
        if (lateReason != null && view.textVisible()) {
            facts.add(new Fact(text("contract.fact.late-reason"), lateReason));
        }
        contract.progress()
                .signatures()
                .forEach(signature -> facts.add(new Fact(
                        text("contract.fact.signed." + signature.role()),
                        text(
                                "contract.fact.signature",
                                signature.name(),
                                format.moment(signature.at()),
                                signature.content().shortHash()))));
        return facts;
    }

    private String stateOf(ContractView view) {
        String state = text("contract.state." + view.contract().state());
        return view.late() ? text("contract.state.late", state) : state;
    }

    private static String person(Employee employee) {
        return employee.name() + " · " + employee.positionName() + " · " + employee.unitName();
    }

    private List<Stage> stages(SkpContract contract) {
        ContractState state = contract.state() == ContractState.RETURNED ? ContractState.DRAFT : contract.state();
        int now = STAGES.contains(state) ? STAGES.indexOf(state) : STAGES.size();
        List<Stage> stages = new ArrayList<>();
        for (ContractState stage : STAGES) {
            int place = stages.size();
            Stage.State look = place < now ? Stage.State.DONE : place == now ? Stage.State.NOW : Stage.State.AHEAD;
            stages.add(new Stage(text("contract.stage." + stage), text("contract.stage.detail." + look), look));
        }
        return stages;
    }
}
