package id.siklus.insight;

import id.siklus.contract.ContractOverview;
import id.siklus.cycle.Office;
import id.siklus.roster.Spell;
import id.siklus.roster.Spells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in the year of an SKP when its employee began and ceased to act for another, or to be away. Never why. */
@Component
class DaysOfTheRoster {

    private static final String SYSTEM = "roster";

    private final Spells spells;
    private final Office office;

    DaysOfTheRoster(Spells spells, Office office) {
        this.spells = spells;
        this.office = office;
    }

    List<YearEntry> of(ContractOverview contract) {
        List<YearEntry> entries = new ArrayList<>();
        for (Spell spell : spells.of(contract.employee())) {
            String kind = spell.kind() == Spell.Kind.ABSENCE ? "absence" : "acting";
            add(contract, "roster." + kind + "-began", spell.from(), entries);
            LocalDate back = spell.to() == null ? null : spell.to().plusDays(1);
            add(contract, "roster." + kind + "-ended", back, entries);
        }
        return entries;
    }

    /** What is still to come may come otherwise. */
    private void add(ContractOverview contract, String act, @Nullable LocalDate day, List<YearEntry> entries) {
        if (day != null && day.getYear() == contract.year() && !day.isAfter(office.today())) {
            entries.add(new YearEntry(
                    day.atStartOfDay(office.zone()).toInstant(), EntryKind.PEOPLE, act, null, SYSTEM, null, 1));
        }
    }
}
