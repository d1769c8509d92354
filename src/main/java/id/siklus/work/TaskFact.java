package id.siklus.work;

import id.siklus.intake.RecordKey;
import id.siklus.shared.PersonId;
import id.siklus.shared.TextOrder;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a task as the ledger keeps it.
 *
 * @param employee who is accountable
 * @param late kept, not counted
 */
record TaskFact(
        PersonId employee,
        RecordKey record,
        Instant time,
        @Nullable BigInteger sequence,
        String id,
        boolean late,
        Report report) {

    /** The order of facts, whatever the order of arrival: time, then sequence, then id. */
    static final Comparator<TaskFact> IN_ORDER = Comparator.comparing(TaskFact::time)
            .thenComparing(TaskFact::sequence, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(TaskFact::id, TextOrder.BY_SIGN);

    /** The same, counted. */
    TaskFact inTime() {
        return new TaskFact(employee, record, time, sequence, id, false, report);
    }

    /** The same where it counts for that person, too, what it says the person has done. */
    TaskFact countingFor(PersonId person) {
        if (!(report instanceof Report.Completion completion)) {
            return this;
        }
        List<Share> shares = completion.shares().stream()
                .map(share ->
                        share.person().equals(person.value()) ? new Share(share.person(), share.share(), true) : share)
                .toList();
        Report counting = new Report.Completion(completion.completedAt(), completion.quantityDone(), shares);
        return new TaskFact(employee, record, time, sequence, id, late, counting);
    }

    /** Whether both say the same of the same moment, under whatever ids. */
    boolean isSameAs(TaskFact other) {
        return time.equals(other.time) && report.equals(other.report);
    }
}
