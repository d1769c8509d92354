package id.siklus.contract;

import id.siklus.cycle.Deadline;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DeadlinesDue;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The day by which a contract is to be set, as a deadline; when it passes, its process is told. */
@Component
class OnDeadlines {

    static final String JANUARY = "contract.toBeSet";

    private final Deadlines deadlines;
    private final SettingDay settingDay;
    private final ContractProcess process;

    OnDeadlines(Deadlines deadlines, SettingDay settingDay, ContractProcess process) {
        this.deadlines = deadlines;
        this.settingDay = settingDay;
        this.process = process;
    }

    /** Sets the deadlines of contracts that were opened just now. */
    void opened(Collection<SkpContract> contracts) {
        Set<UUID> newcomers = settingDay.newcomers(contracts);
        deadlines.register(contracts.stream()
                .map(contract -> new Deadline(keyOf(contract.identity()), JANUARY, settingDay.of(contract, newcomers)))
                .toList());
    }

    @EventListener
    void on(ContractSet set) {
        deadlines.cancel(List.of(set.contract().id().toString()), JANUARY);
    }

    @EventListener
    void on(DeadlinesDue due) {
        if (due.kind().equals(JANUARY)) {
            process.januaryMissed(due.deadlines().stream()
                    .map(deadline -> new ContractId(UUID.fromString(deadline.key())))
                    .toList());
        }
    }

    private static String keyOf(ContractIdentity contract) {
        return contract.id().value().toString();
    }
}
