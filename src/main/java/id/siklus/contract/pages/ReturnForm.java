package id.siklus.contract.pages;

import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractState;
import id.siklus.contract.ReturnContract;
import id.siklus.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a contract is sent back. */
record ReturnForm(@Nullable String reason) {

    ReturnContract.Command toCommand(PersonId actor, ContractCode code, ContractState from) {
        return new ReturnContract.Command(actor, code, from, reason == null ? "" : reason, List.of());
    }
}
