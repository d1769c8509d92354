package id.siklus.attendance;

import id.siklus.intake.RecordKey;
import java.util.List;
import java.util.Set;

/** Takes facts about days, many at once and in any order. */
public interface DayLedger {

    /** Adds records of presence; those whose fact was there already are returned. */
    Set<RecordKey> addPresence(List<PresenceFact> facts);

    /** Adds decisions; those that were there already are returned. */
    Set<RecordKey> addDecisions(List<DayDecision> decisions);

    /** Decisions about the days of these that a later decision has replaced. */
    List<RecordKey> replaced(List<DayDecision> decisions);
}
