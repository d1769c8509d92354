package id.siklus.contract.pages;

import id.siklus.contract.ContractCode;
import id.siklus.contract.SignContract;
import id.siklus.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A signature as the page sends it; never shown again, the password least of all. */
record SignForm(
        @Nullable String statement,
        @Nullable String password,
        @Nullable String lateReason) {

    /** As the page first shows it. */
    static final SignForm EMPTY = new SignForm(null, null, null);

    SignContract.Command toCommand(PersonId actor, ContractCode code) {
        return new SignContract.Command(
                actor, code, "true".equals(statement), password == null ? "" : password, lateReason);
    }

    @Override
    public String toString() {
        return "SignForm[statement=" + statement + "]";
    }
}
