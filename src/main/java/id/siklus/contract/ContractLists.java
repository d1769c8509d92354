package id.siklus.contract;

import id.siklus.roster.Rights.MonitoringScope;
import id.siklus.shared.PersonId;
import java.util.List;
import java.util.Set;

/** Lists of contracts, cut by the rights of the reader in the statement itself. */
interface ContractLists {

    List<SkpContract> page(Window window, int atMost);

    /**
     * What may be shown.
     *
     * @param within the units of the filter; empty where it has none
     * @param people whose contracts the reader sees whatever the unit
     */
    record Window(ReadContracts.Filter filter, Set<String> within, MonitoringScope scope, Set<PersonId> people) {}
}
