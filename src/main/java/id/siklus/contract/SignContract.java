package id.siklus.contract;

import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.Map;

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
     */
    public record Command(PersonId actor, ContractCode code, boolean statement, String password) {

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
        Signature signature = signing.take(SignatureRole.EMPLOYEE, command.consent(), signing.contentOf(contract));
        contract.sign(signature, signing.isLate(contract, signature.at()));
        contracts.save(contract);
        process.signed(contract.identity().id(), command.actor());
        record.happened(command.actor(), "contract.signed", contract, evidence(signature, contract));
    }

    /** By the evaluator, to exactly what the employee has signed. */
    public void set(Command command) {
        SkpContract contract = contracts.get(command.code());
        access.requireEvaluator(command.actor(), contract);
        contract.requireAwaiting(ContractState.SIGNED);
        SignedContent signed = contract.progress().signatures().get(0).content();
        Signature signature = signing.take(SignatureRole.EVALUATOR, command.consent(), signed);
        contract.set(signature, signing.isLate(contract, signature.at()));
        contracts.save(contract);
        process.set(contract.identity().id(), command.actor());
        record.happened(command.actor(), "contract.set", contract, evidence(signature, contract));
        record.publish(new ContractSet(Overviews.of(contract)));
    }

    private static Map<String, ?> evidence(Signature signature, SkpContract contract) {
        return Map.of(
                "contentHash",
                signature.content().hash(),
                "late",
                contract.progress().late());
    }
}
