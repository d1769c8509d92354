package id.siklus.contract.pages;

import id.siklus.contract.ApproveContract;
import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractState;
import id.siklus.contract.Return.CardComment;
import id.siklus.contract.ReturnContract;
import id.siklus.contract.SignContract;
import id.siklus.contract.SubmitContract;
import id.siklus.shared.PersonId;
import id.siklus.web.TaskAct;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The acts on tasks of contracts, beside the forms that do the same. */
@Configuration(proxyBeanMethods = false)
class ContractActs {

    private final ContractDirectory contracts;

    ContractActs(ContractDirectory contracts) {
        this.contracts = contracts;
    }

    /** Nothing has to be said. */
    record Nothing() {}

    /** Why it is sent back, with comments on single cards where there are any. */
    record ReturnBody(@Nullable String reason, @Nullable List<CardComment> cards) {

        ReturnContract.Command toCommand(PersonId actor, ContractCode code, ContractState from) {
            return new ReturnContract.Command(
                    actor,
                    code,
                    from,
                    reason == null ? "" : reason,
                    cards == null
                            ? List.of()
                            : cards.stream().filter(Objects::nonNull).toList());
        }
    }

    /** The statement accepted, the password again, and why it comes late where that is asked. */
    record SignBody(
            @Nullable Boolean statement,
            @Nullable String password,
            @Nullable String lateReason) {

        SignContract.Command toCommand(PersonId actor, ContractCode code) {
            return new SignContract.Command(
                    actor, code, Boolean.TRUE.equals(statement), password == null ? "" : password, lateReason);
        }

        @Override
        public String toString() {
            return "SignBody[statement=" + statement + "]";
        }
    }

    @Bean
    TaskAct<Nothing> submitDraft(SubmitContract submit) {
        return new ContractAct<>(
                contracts,
                "draft-contract",
                "submit",
                Nothing.class,
                (actor, code, body) -> submit.submit(actor, code));
    }

    @Bean
    TaskAct<Nothing> approveReview(ApproveContract approve) {
        return new ContractAct<>(
                contracts,
                "review-contract",
                "approve",
                Nothing.class,
                (actor, code, body) -> approve.approve(actor, code));
    }

    @Bean
    TaskAct<ReturnBody> returnReview(ReturnContract sendBack) {
        return returning("review-contract", ContractState.SUBMITTED, sendBack);
    }

    @Bean
    TaskAct<SignBody> signAsEmployee(SignContract sign) {
        return new ContractAct<>(
                contracts,
                "sign-contract",
                "sign",
                SignBody.class,
                (actor, code, body) -> sign.sign(body.toCommand(actor, code)));
    }

    @Bean
    TaskAct<ReturnBody> returnInsteadOfSigning(ReturnContract sendBack) {
        return returning("sign-contract", ContractState.APPROVED, sendBack);
    }

    @Bean
    TaskAct<SignBody> signAsEvaluator(SignContract sign) {
        return new ContractAct<>(
                contracts,
                "set-contract",
                "sign",
                SignBody.class,
                (actor, code, body) -> sign.set(body.toCommand(actor, code)));
    }

    @Bean
    TaskAct<ReturnBody> returnInsteadOfSetting(ReturnContract sendBack) {
        return returning("set-contract", ContractState.SIGNED, sendBack);
    }

    private TaskAct<ReturnBody> returning(String kind, ContractState from, ReturnContract sendBack) {
        return new ContractAct<>(
                contracts,
                kind,
                "return",
                ReturnBody.class,
                (actor, code, body) -> sendBack.sendBack(body.toCommand(actor, code, from)));
    }
}
