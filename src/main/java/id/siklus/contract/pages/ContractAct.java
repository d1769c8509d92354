package id.siklus.contract.pages;

import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractState;
import id.siklus.shared.PersonId;
import id.siklus.web.TaskAct;
import java.util.List;
import java.util.UUID;

/** An act on a task of a contract; answers the code and the new state. */
record ContractAct<B>(ContractDirectory contracts, String kind, String act, Class<B> body, Deed<B> deed)
        implements TaskAct<B> {

    /** What is done with the contract. */
    @FunctionalInterface
    interface Deed<B> {

        void perform(PersonId actor, ContractCode contract, B body);
    }

    /** What has become of the contract. */
    record Outcome(String contractCode, ContractState state) {}

    @Override
    public Object perform(PersonId actor, String businessKey, B given) {
        deed.perform(actor, find(businessKey).code(), given);
        ContractOverview after = find(businessKey);
        return new Outcome(after.code().value(), after.state());
    }

    private ContractOverview find(String businessKey) {
        UUID id = UUID.fromString(businessKey);
        ContractOverview found = contracts.findAll(List.of(id)).get(id);
        if (found == null) {
            throw new IllegalStateException("The task has no contract");
        }
        return found;
    }
}
