package id.siklus.attendance;

import id.siklus.intake.RecordKey;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Takes facts about days, many at once and in any order. */
public interface DayLedger {

    /** Adds records of presence; those whose fact was there already are returned. */
    Set<RecordKey> addPresence(List<PresenceFact> facts);

    /**
     * Waits until no other transaction decides about these people, and holds them until this one ends: of two that meet
     * over one day, the second sees what the first has written.
     */
    void inTurn(Collection<PersonId> people);

    /** Adds decisions; those that were there already are returned. */
    Set<RecordKey> addDecisions(List<DayDecision> decisions);

    /** Decisions about the days of these that a later decision has replaced. */
    List<RecordKey> replaced(List<DayDecision> decisions);
}
