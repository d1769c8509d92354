package id.siklus.contract;

import id.siklus.shared.Ids;
import java.util.UUID;

/** The id of a contract, which is the business key of its process. */
public record ContractId(UUID value) {

    static ContractId next() {
        return new ContractId(Ids.next());
    }
}
