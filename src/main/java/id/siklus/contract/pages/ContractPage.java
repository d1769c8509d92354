package id.siklus.contract.pages;

import id.siklus.contract.BehaviourWording;
import id.siklus.contract.Return;
import id.siklus.contract.SkpContract;
import id.siklus.web.Fact;
import id.siklus.web.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page about a contract shows of it.
 *
 * @param employeeName of whom it is
 * @param evaluatorName who evaluates them now; empty where nobody does
 * @param textVisible whether the reader sees more than states and dates
 * @param asksLateReason whether the next signature has to say why it comes after January
 * @param wordings of the behaviour, in the order of the contract's
 */
record ContractPage(
        SkpContract contract,
        String employeeName,
        String evaluatorName,
        boolean textVisible,
        boolean asksLateReason,
        List<Fact> facts,
        List<Stage> stages,
        List<BehaviourWording> wordings) {

    /** The code, for titles and addresses. */
    public String getCode() {
        return contract.identity().code().value();
    }

    /** The last return, until the employee has answered it. */
    public @Nullable Return getUnansweredReturn() {
        return contract.isDraft() ? contract.progress().lastReturn() : null;
    }
}
