package id.siklus.evaluation;

import id.siklus.cycle.Deadline;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DeadlinesDue;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens when the year of an evaluation ends: whoever has not reported is rated without a report, so that nobody
 * holds the year up by silence; and everybody belongs to the unit in which they are on that day, whose achievement may
 * have come before them.
 */
@Component
class YearEnd {

    static final String KIND = "evaluation.yearEnds";

    /** Of an evaluation that was opened after the year: there is only the report to wait for, not the unit of a day. */
    static final String LATE_REPORT = "evaluation.lateReport";

    private final Evaluations evaluations;
    private final EvaluationProcess process;
    private final Roster roster;
    private final Deadlines deadlines;
    private final ReportDue reportDue;

    YearEnd(
            Evaluations evaluations,
            EvaluationProcess process,
            Roster roster,
            Deadlines deadlines,
            ReportDue reportDue) {
        this.evaluations = evaluations;
        this.process = process;
        this.roster = roster;
        this.deadlines = deadlines;
        this.reportDue = reportDue;
    }

    /** Sets the deadline of these: the day until which reports of the year are due. */
    void register(int year, Collection<EvaluationId> opened) {
        ReportDue.Until until = reportDue.of(year);
        deadlines.register(opened.stream()
                .map(id -> new Deadline(id.toString(), until.afterTheYear() ? LATE_REPORT : KIND, until.at()))
                .toList());
    }

    @EventListener
    void on(DeadlinesDue due) {
        if (due.kind().equals(KIND)) {
            List<AnnualEvaluation> ended = of(due);
            freezeUnits(ended);
            process.unitAchieved(ended.stream()
                    .filter(evaluation -> evaluation.standing().outcome() == null)
                    .map(AnnualEvaluation::id)
                    .toList());
            missReports(ended);
        } else if (due.kind().equals(LATE_REPORT)) {
            missReports(of(due));
        }
    }

    private List<AnnualEvaluation> of(DeadlinesDue due) {
        return evaluations.findAll(due.deadlines().stream()
                .map(deadline -> new EvaluationId(UUID.fromString(deadline.key())))
                .toList());
    }

    private void missReports(List<AnnualEvaluation> ended) {
        process.reportsOverdue(ended.stream()
                .filter(evaluation -> evaluation.state() == EvaluationState.OPEN)
                .map(AnnualEvaluation::id)
                .toList());
    }

    private void freezeUnits(List<AnnualEvaluation> ended) {
        Map<PersonId, Employee> people =
                roster.findAll(ended.stream().map(AnnualEvaluation::employee).toList());
        Map<EvaluationId, String> units = new HashMap<>();
        for (AnnualEvaluation evaluation : ended) {
            Employee employee = people.get(evaluation.employee());
            if (employee != null) {
                units.put(evaluation.id(), employee.unit());
            }
        }
        evaluations.freezeUnits(units);
    }
}
