package id.siklus.contract;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The employee writes the draft. */
@UseCase
public class EditDraft {

    private final Contracts contracts;
    private final ContractAccess access;
    private final AuditTrail audit;

    EditDraft(Contracts contracts, ContractAccess access, AuditTrail audit) {
        this.contracts = contracts;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A draft to be saved.
     *
     * @param seenRevision what the writer had before their eyes; absent where a script means to overwrite
     */
    public record Command(
            PersonId actor, ContractCode code, @Nullable Long seenRevision, ContractText text) {}

    public void edit(Command command) {
        SkpContract contract = contracts.get(command.code());
        access.requireEmployee(command.actor(), contract);
        Long seen = command.seenRevision();
        contract.edit(command.text(), seen == null ? contract.revision() : seen);
        contracts.save(contract);
        audit.append(
                command.actor(),
                "contract.edited",
                command.code().value(),
                Map.of("results", command.text().results().size(), "revision", contract.revision() + 1));
    }
}
