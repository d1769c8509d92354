package id.siklus.plan;

import id.siklus.attendance.LateAttendance;
import id.siklus.work.LateWork;
import java.util.List;

/**
 * The question whether a month is to be seen anew, because facts came after its recap (contracts §3, LATE).
 *
 * @param work facts about tasks and requests
 * @param attendance facts about days
 * @param changes the figures that would change; none where the facts change nothing
 */
public record LateProposal(
        List<LateWork.LateFact> work, List<LateAttendance.LateFact> attendance, List<LateChange> changes) {

    /** How many facts there are; whoever decides says how many they have seen. */
    public int facts() {
        return work.size() + attendance.size();
    }

    /** Whether there is nothing to decide. */
    public boolean isEmpty() {
        return facts() == 0;
    }
}
