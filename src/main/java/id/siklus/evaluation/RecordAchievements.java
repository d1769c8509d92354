package id.siklus.evaluation;

import id.siklus.intake.RecordKey;
import id.siklus.roster.Roster;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Takes settings of achievements in, from Kafka and from the page alike, and tells whoever waits. Mail goes to every
 * evaluation kept for a unit below that is not settled, whether it waits already or not: one that comes to the question later
 * finds the achievement, one that asked a moment ago finds the mail. What is settled stays as it is.
 */
@Component
public class RecordAchievements {

    private final Achievements achievements;
    private final Evaluations evaluations;
    private final Roster roster;
    private final EvaluationProcess process;

    RecordAchievements(Achievements achievements, Evaluations evaluations, Roster roster, EvaluationProcess process) {
        this.achievements = achievements;
        this.evaluations = evaluations;
        this.roster = roster;
        this.process = process;
    }

    /** Takes the facts of known units; answers which records are replaced. */
    public List<RecordKey> record(Collection<AchievementFact> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        List<RecordKey> replaced = achievements.add(facts);
        unitsByYear(facts).forEach((year, units) -> {
            process.unitYearsArrived(achievements.close(units, year));
            tellThoseBelow(units, year);
        });
        return replaced;
    }

    private void tellThoseBelow(Set<String> units, int year) {
        Set<String> below = new TreeSet<>();
        units.forEach(unit -> below.addAll(roster.unitAndBelow(unit)));
        process.unitAchieved(evaluations.unsettledIn(below, year));
    }

    private static Map<Integer, Set<String>> unitsByYear(Collection<AchievementFact> facts) {
        Map<Integer, Set<String>> units = new TreeMap<>();
        facts.stream()
                .filter(fact -> !fact.period().contains("-"))
                .forEach(fact -> units.computeIfAbsent(Integer.parseInt(fact.period()), year -> new TreeSet<>())
                        .add(fact.unit()));
        return units;
    }
}
