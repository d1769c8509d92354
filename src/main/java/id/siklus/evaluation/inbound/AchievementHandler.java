package id.siklus.evaluation.inbound;

import id.siklus.evaluation.AchievementFact;
import id.siklus.evaluation.RecordAchievements;
import id.siklus.evaluation.UnitPredicate;
import id.siklus.intake.Bearing;
import id.siklus.intake.EventRecord;
import id.siklus.intake.IntakeHandler;
import id.siklus.intake.Reason;
import id.siklus.intake.Verdicts;
import id.siklus.ledger.KnownSubjects;
import id.siklus.roster.Roster;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes what units have achieved, as other systems set it. Whoever set it is kept as written, known here or not. */
@Component
class AchievementHandler implements IntakeHandler {

    private static final String ACHIEVEMENT_SET = "id.siklus.unit.achievement-set.v1";

    private static final int YEAR_LENGTH = 4;

    private final Roster roster;
    private final RecordAchievements record;

    AchievementHandler(Roster roster, RecordAchievements record) {
        this.roster = roster;
        this.record = record;
    }

    @Override
    public Set<String> types() {
        return Set.of(ACHIEVEMENT_SET);
    }

    /** Of a month, or of a whole year. */
    @Override
    public Bearing bearing(EventRecord event) {
        String period = event.get("period").textValue();
        return period.length() == YEAR_LENGTH
                ? Bearing.of(event, YearMonth.parse(period + "-01"), YearMonth.parse(period + "-12"))
                : Bearing.of(event, YearMonth.parse(period), YearMonth.parse(period));
    }

    @Override
    public Verdicts apply(List<EventRecord> events) {
        Verdicts verdicts = new Verdicts();
        List<AchievementFact> facts = new ArrayList<>();
        List<EventRecord> ofUnits = new ArrayList<>();
        for (EventRecord event : events) {
            if (!event.concernsUnit()) {
                verdicts.quarantined(event.key(), Reason.of("evaluation.reason.not-a-unit", event.subject()));
            } else if (event.subject().equals(event.get("setBy").textValue())) {
                verdicts.quarantined(event.key(), Reason.of("evaluation.reason.set-by-itself", event.subject()));
            } else {
                ofUnits.add(event);
            }
        }
        KnownSubjects subjects = KnownSubjects.of(ofUnits, roster);
        subjects.known(ofUnits, verdicts).forEach(event -> facts.add(fact(event)));
        verdicts.superseded(record.record(facts));
        return verdicts;
    }

    private static AchievementFact fact(EventRecord event) {
        return new AchievementFact(
                event.unit(),
                event.get("period").textValue(),
                UnitPredicate.valueOf(event.get("predicate").textValue()),
                event.get("setBy").textValue(),
                event.time(),
                event.sequence(),
                event.id(),
                event.source(),
                event.key());
    }
}
