package id.siklus.evaluation;

import id.siklus.roster.OrgUnit;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks for the achievement of each unit whose head is judged here that year and which has none yet. */
@Component
class OpenUnitYears {

    private final Roster roster;
    private final UnitHeads heads;
    private final Achievements achievements;
    private final EvaluationProcess process;

    OpenUnitYears(Roster roster, UnitHeads heads, Achievements achievements, EvaluationProcess process) {
        this.roster = roster;
        this.heads = heads;
        this.achievements = achievements;
        this.process = process;
    }

    /** For those units that one of these people heads. */
    void open(int year, Set<PersonId> judged) {
        Set<String> units = roster.units().stream().map(OrgUnit::code).collect(Collectors.toSet());
        Set<String> known = achievements.of(units, Integer.toString(year)).keySet();
        Map<String, UnitHeads.Head> found = heads.of(units);
        List<UnitYear> wanted = found.entrySet().stream()
                .filter(entry -> judged.contains(entry.getValue().employee().id()))
                .filter(entry -> !known.contains(entry.getKey()))
                .map(entry -> new UnitYear(
                        entry.getKey(),
                        year,
                        entry.getValue().employee().id(),
                        entry.getValue().superior()))
                .toList();
        process.unitYearsOpened(achievements.addNew(wanted));
    }
}
