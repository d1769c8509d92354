package id.siklus.insight;

import id.siklus.audit.AuditHistory;
import id.siklus.audit.AuditHistory.Entry;
import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.cycle.Office;
import id.siklus.plan.MonthOverview;
import id.siklus.plan.MonthsOfContracts;
import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the year of an SKP to whoever may see its audit (contracts §7). */
@Component
public class ReadTimeline {

    private static final Set<Capacity> SEE_AUDIT =
            EnumSet.of(Capacity.SELF, Capacity.EVALUATOR, Capacity.REVIEWER, Capacity.AGENCY_ADMIN, Capacity.AUDITOR);

    private static final int MOST = 1000;
    private static final String EDITED = "contract.edited";
    private static final String DELIVERED = "evaluation.delivered";
    private static final Set<String> OWN_SILENCE = Set.of("evaluation.report-missed", "evaluation.no-response");

    private final ContractDirectory contracts;
    private final MonthsOfContracts months;
    private final AuditHistory audit;
    private final Rights rights;
    private final Reckoning reckoning;

    ReadTimeline(
            ContractDirectory contracts,
            MonthsOfContracts months,
            AuditHistory audit,
            Rights rights,
            Reckoning reckoning) {
        this.contracts = contracts;
        this.months = months;
        this.audit = audit;
        this.rights = rights;
        this.reckoning = reckoning;
    }

    /** The person's own SKP of that year, the latest segment. */
    public Optional<Timeline> own(PersonId person, int year) {
        return contracts.findOf(person, year).map(contract -> tell(person, contract));
    }

    /** The SKP of that code; refuses (404) where there is none and (403) whoever may not see its audit. */
    public Timeline of(PersonId reader, String code) {
        ContractOverview contract =
                ContractCode.parse(code).flatMap(contracts::find).orElseThrow(InsightRefused::unknownContract);
        rights.require(reader, contract.employee(), SEE_AUDIT);
        return tell(reader, contract);
    }

    private Timeline tell(PersonId reader, ContractOverview contract) {
        List<MonthOverview> opened = months.months(contract.id());
        List<Entry> lines = visible(reader, contract, audit.of(contract.code().value(), MOST));
        List<YearEntry> entries = new ArrayList<>();
        lines.forEach(line -> add(line, entries));
        entries.addAll(reckoning.ahead.of(contract, opened));
        entries.addAll(reckoning.days.of(contract));
        entries.sort(Comparator.comparing(YearEntry::at));
        return new Timeline(contract, entries, opened, reckoning.office.today());
    }

    /** Before the result is delivered, employees see of the annual evaluation only what they have done, or left undone, themselves. */
    private static List<Entry> visible(PersonId reader, ContractOverview contract, List<Entry> lines) {
        boolean delivered = lines.stream().anyMatch(line -> line.act().equals(DELIVERED));
        if (delivered || !reader.equals(contract.employee())) {
            return lines;
        }
        return lines.stream()
                .filter(line -> EntryKind.ofAct(line.act()) != EntryKind.EVALUATION
                        || reader.equals(line.actor())
                        || OWN_SILENCE.contains(line.act()))
                .toList();
    }

    /** Drafts are saved often: what somebody does again and again on a day is one entry. */
    private void add(Entry line, List<YearEntry> entries) {
        YearEntry before = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        if (before != null
                && line.act().equals(EDITED)
                && before.act().equals(EDITED)
                && Objects.equals(before.actor(), line.actor())
                && reckoning.office.dateOf(before.at()).equals(reckoning.office.dateOf(line.at()))) {
            entries.set(entries.size() - 1, before.onceMore(line.at()));
            return;
        }
        entries.add(new YearEntry(
                line.at(), EntryKind.ofAct(line.act()), line.act(), line.actor(), line.system(), monthOf(line), 1));
    }

    private static @Nullable YearMonth monthOf(Entry line) {
        return line.details().get("month") instanceof String month && month.matches("\\d{4}-\\d{2}")
                ? YearMonth.parse(month)
                : null;
    }

    /** What time it is, and what it will ask for. */
    @Component
    static class Reckoning {

        private final Office office;
        private final DeadlinesAhead ahead;
        private final DaysOfTheRoster days;

        Reckoning(Office office, DeadlinesAhead ahead, DaysOfTheRoster days) {
            this.office = office;
            this.ahead = ahead;
            this.days = days;
        }
    }
}
