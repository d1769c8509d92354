package id.siklus.evaluation;

import id.siklus.roster.Roster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which achievement counts for somebody: that of the nearest unit up the tree which has one for the year. */
@Component
public class UnitStandings {

    private final Roster roster;
    private final Achievements achievements;

    UnitStandings(Roster roster, Achievements achievements) {
        this.roster = roster;
        this.achievements = achievements;
    }

    /** What counts for an evaluation now, while it is not settled. */
    public Optional<Achievement> counting(AnnualEvaluation evaluation) {
        List<String> units = roster.unitAndAbove(evaluation.subject().unit());
        Map<String, Achievement> found =
                achievements.of(units, Integer.toString(evaluation.subject().year()));
        return units.stream().filter(found::containsKey).map(found::get).findFirst();
    }

    /** What a unit itself has for a year and its months. */
    public List<Achievement> ofYear(String unit, int year) {
        return achievements.ofYear(unit, year);
    }
}
