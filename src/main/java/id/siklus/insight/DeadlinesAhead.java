package id.siklus.insight;

import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractState;
import id.siklus.cycle.DueDates;
import id.siklus.plan.MonthOverview;
import id.siklus.shared.BusinessClock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rules still ask for in the year of an SKP, until when. */
@Component
class DeadlinesAhead {

    private static final Set<ContractState> OVER = EnumSet.of(ContractState.CLOSED, ContractState.CANCELLED);

    private final DueDates dueDates;
    private final BusinessClock clock;

    DeadlinesAhead(DueDates dueDates, BusinessClock clock) {
        this.dueDates = dueDates;
        this.clock = clock;
    }

    List<YearEntry> of(ContractOverview contract, List<MonthOverview> months) {
        if (OVER.contains(contract.state())) {
            return List.of();
        }
        Instant now = clock.now();
        List<YearEntry> ahead = new ArrayList<>();
        if (contract.state() != ContractState.SET) {
            ahead.add(entry("sign-contract", dueDates.dueOn("sign-contract", contract.year(), now), null));
        }
        Set<YearMonth> opened = months.stream().map(MonthOverview::month).collect(Collectors.toSet());
        for (int number = 1; number <= 12; number++) {
            YearMonth month = YearMonth.of(contract.year(), number);
            if (!opened.contains(month)) {
                ahead.add(entry("plan-month", dueDates.dueOn("plan-month", month, now, false), month));
            }
        }
        for (String kind : List.of("self-report", "rate-year")) {
            ahead.add(entry(kind, dueDates.dueOn(kind, contract.year(), now), null));
        }
        ahead.removeIf(entry -> entry.at().isBefore(now));
        return ahead;
    }

    private static YearEntry entry(String kind, Instant at, @Nullable YearMonth month) {
        return new YearEntry(at, EntryKind.DEADLINE, kind, null, null, month, 1);
    }
}
