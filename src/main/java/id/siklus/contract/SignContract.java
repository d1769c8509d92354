package id.siklus.contract;

import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The employee signs first; the evaluator signs as well, and the SKP is set. */
@UseCase
public class SignContract {

    private final Contracts contracts;
    private final ContractAccess access;
    private final Signing signing;
    private final ContractProcess process;
    private final ContractRecord record;

    SignContract(
            Contracts contracts,
            ContractAccess access,
            Signing signing,
            ContractProcess process,
            ContractRecord record) {
        this.contracts = contracts;
        this.access = access;
        this.signing = signing;
        this.process = process;
        this.record = record;
    }

    /**
     * A signature to be given.
     *
     * @param statement whether the statement was accepted
     * @param password of the person, again
     * @param lateReason why it comes after January; asked for once, of the first who signs after it
     */
    public record Command(
            PersonId actor,
            ContractCode code,
            boolean statement,
            String password,
            @Nullable String lateReason) {

        /** In time. */
        public Command(PersonId actor, ContractCode code, boolean statement, String password) {
            this(actor, code, statement, password, null);
        }

        private Signing.Consent consent() {
            return new Signing.Consent(actor, statement, password);
        }

        @Override
        public String toString() {
            return "Command[actor=" + actor + ", code=" + code + ", statement=" + statement + "]";
        }
    }

    /** By the employee. */
    public void sign(Command command) {
        SkpContract contract = contracts.get(command.code());
        access.requireEmployee(command.actor(), contract);
        contract.requireAwaiting(ContractState.APPROVED);
        Lateness lateness = signing.lateness(contract, command.lateReason());
        Signature signature = signing.take(SignatureRole.EMPLOYEE, command.consent(), signing.contentOf(contract));
        contract.sign(signature, lateness);
        contracts.save(contract);
        process.signed(contract.identity().id(), command.actor());
        record.happened(command.actor(), "contract.signed", contract, evidence(signature, contract, lateness));
    }

    /** By the evaluator, to exactly what the employee has signed. */
    public void set(Command command) {
        SkpContract contract = contracts.get(command.code());
        access.requireEvaluator(command.actor(), contract);
        contract.requireAwaiting(ContractState.SIGNED);
        SignedContent signed = contract.progress().signatures().get(0).content();
        Lateness lateness = signing.lateness(contract, command.lateReason());
        Signature signature = signing.take(SignatureRole.EVALUATOR, command.consent(), signed);
        contract.set(signature, lateness);
        contracts.save(contract);
        process.set(contract.identity().id(), command.actor());
        record.happened(command.actor(), "contract.set", contract, evidence(signature, contract, lateness));
        record.publish(new ContractSet(Overviews.of(contract)));
    }

    private static Map<String, ?> evidence(Signature signature, SkpContract contract, Lateness lateness) {
        Map<String, Object> evidence = new HashMap<>();
        evidence.put("contentHash", signature.content().hash());
        evidence.put("late", contract.progress().late());
        if (lateness.reason() != null) {
            evidence.put("lateReason", lateness.reason());
        }
        return evidence;
    }
}
