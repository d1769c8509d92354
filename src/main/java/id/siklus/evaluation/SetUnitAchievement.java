package id.siklus.evaluation;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.Ids;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The head of the organisation above sets what a unit has achieved; nobody does it for the unit that they are in. */
@UseCase
public class SetUnitAchievement {

    private static final String HERE = "siklus";
    private static final Pattern PERIOD = Pattern.compile("[1-9]\\d{3}(-(0[1-9]|1[0-2]))?");

    private final UnitAccess access;
    private final Achievements achievements;
    private final Evaluations evaluations;
    private final RecordAchievements record;
    private final EvaluationProcess process;
    private final AuditTrail audit;
    private final BusinessClock clock;

    SetUnitAchievement(
            UnitAccess access,
            Achievements achievements,
            Evaluations evaluations,
            RecordAchievements record,
            EvaluationProcess process,
            AuditTrail audit,
            BusinessClock clock) {
        this.access = access;
        this.achievements = achievements;
        this.evaluations = evaluations;
        this.record = record;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same for the task that asks for it: refuses periods of another year, for the task would stay open. */
    public void setFor(PersonId actor, UnitYear asked, String period, UnitPredicate predicate) {
        if (PERIOD.matcher(period).matches() && yearOf(period) != asked.year()) {
            throw EvaluationRefused.periodOfOtherYear(period, asked.year());
        }
        set(actor, asked.unit(), period, predicate);
    }

    /**
     * Sets it, or sets it anew: what is not settled goes by the new one, what is settled stays.
     *
     * @param period of a year whose evaluations have opened: {@code 2026}, or {@code 2026-01}
     */
    public void set(PersonId actor, String unit, String period, UnitPredicate predicate) {
        access.requireSetter(actor, unit);
        if (!PERIOD.matcher(period).matches()) {
            throw EvaluationRefused.periodUnreadable(period);
        }
        int of = yearOf(period);
        if (!evaluations.isWindowOpen(of)) {
            throw EvaluationRefused.yearNotOpen(of);
        }
        if (!period.contains("-")) {
            achievements.close(List.of(unit), of).forEach(year -> process.unitYearSet(year, actor));
        }
        record.record(List.of(new AchievementFact(
                unit,
                period,
                predicate,
                actor.value(),
                clock.now(),
                null,
                Ids.next().toString(),
                HERE,
                null)));
        audit.append(
                actor,
                "evaluation.unit-achievement-set",
                "unit:" + unit,
                Map.of("period", period, "predicate", predicate.name()));
    }

    private static int yearOf(String period) {
        return Integer.parseInt(period.substring(0, 4));
    }
}
