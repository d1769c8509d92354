package id.siklus.contract;

import id.siklus.cycle.DueDates;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Until when a step of an SKP is due: January for everybody (PP 30/2019); for those whose service begins within the year
 * some working days from the opening of their SKP, where that is later.
 */
@Component
public class ContractDue {

    private static final Set<String> IN_JANUARY = Set.of("draft-contract", "sign-contract", "set-contract");
    private static final String NEWCOMER = ".newcomer";

    private final JdbcNewcomers newcomers;
    private final DueDates dueDates;

    ContractDue(JdbcNewcomers newcomers, DueDates dueDates) {
        this.newcomers = newcomers;
        this.dueDates = dueDates;
    }

    /** Of one SKP. */
    public Instant of(SkpContract contract, String kind, Instant since) {
        return of(contract, kind, since, newcomers(List.of(contract)));
    }

    /** Those of the SKPs that start within their year, asked once for many. */
    public Set<UUID> newcomers(Collection<SkpContract> contracts) {
        return newcomers.among(contracts.stream()
                .map(contract -> contract.identity().id().value())
                .collect(Collectors.toSet()));
    }

    /**
     * Of one of many.
     *
     * @param newcomers those that start within their year
     * @param since when the step opened
     */
    public Instant of(SkpContract contract, String kind, Instant since, Set<UUID> newcomers) {
        int year = contract.identity().year();
        Instant due = dueDates.dueOn(kind, year, since);
        if (!IN_JANUARY.contains(kind)
                || !newcomers.contains(contract.identity().id().value())) {
            return due;
        }
        Instant own = dueDates.dueOn(kind + NEWCOMER, year, contract.progress().openedAt());
        return own.isAfter(due) ? own : due;
    }
}
