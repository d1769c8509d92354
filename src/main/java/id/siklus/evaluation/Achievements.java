package id.siklus.evaluation;

import id.siklus.intake.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What units have achieved. */
interface Achievements {

    /** Adds settings; those that are there already are passed over. Answers which records are replaced now. */
    List<RecordKey> add(Collection<AchievementFact> facts);

    /** What counts of a period for those of the units that have one. */
    Map<String, Achievement> of(Collection<String> units, String period);

    /** All periods of a unit that begin with that, in order: the year and its months. */
    List<Achievement> ofYear(String unit, int year);

    /** Adds the tasks that are not there yet, and says which they were. */
    List<UnitYear> addNew(Collection<UnitYear> years);

    /** The tasks of these ids, open or done. */
    List<UnitYear> years(Collection<UUID> ids);

    /** Takes the open tasks of these units and this year off the desk, and says which they were. */
    List<UnitYear> close(Collection<String> units, int year);
}
