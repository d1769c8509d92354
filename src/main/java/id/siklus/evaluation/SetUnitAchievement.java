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
    private final RecordAchievements record;
    private final EvaluationProcess process;
    private final AuditTrail audit;
    private final BusinessClock clock;

    SetUnitAchievement(
            UnitAccess access,
            Achievements achievements,
            RecordAchievements record,
            EvaluationProcess process,
            AuditTrail audit,
            BusinessClock clock) {
        this.access = access;
        this.achievements = achievements;
        this.record = record;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets it, or sets it anew: what is not settled goes by the new one, what is settled stays.
     *
     * @param period {@code 2026}, or {@code 2026-01}
     */
    public void set(PersonId actor, String unit, String period, UnitPredicate predicate) {
        access.requireSetter(actor, unit);
        if (!PERIOD.matcher(period).matches()) {
            throw EvaluationRefused.periodUnreadable(period);
        }
        if (!period.contains("-")) {
            achievements
                    .close(List.of(unit), Integer.parseInt(period))
                    .forEach(year -> process.unitYearSet(year, actor));
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
}
