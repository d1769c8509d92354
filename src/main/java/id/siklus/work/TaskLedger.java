package id.siklus.work;

import id.siklus.intake.RecordKey;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Takes facts about tasks, many at once and in any order. */
public interface TaskLedger {

    /** Those of the tasks that are known, with who is accountable; nobody else changes them in this transaction. */
    Map<TaskRef, PersonId> hold(Collection<TaskRef> tasks);

    /**
     * Adds facts and folds the tasks that they are about anew.
     *
     * @param opened tasks that these facts assign for the first time, with who is accountable
     * @return records of assignments of these tasks that a later one has replaced
     */
    List<RecordKey> add(Map<TaskRef, PersonId> opened, List<WorkFact> facts);
}
