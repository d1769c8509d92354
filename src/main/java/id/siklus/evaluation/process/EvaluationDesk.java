package id.siklus.evaluation.process;

import id.siklus.cycle.DueDates;
import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.TaskDesk;
import id.siklus.engine.TaskTicket;
import id.siklus.evaluation.EvaluationBriefs;
import id.siklus.evaluation.EvaluationBriefs.Brief;
import id.siklus.evaluation.EvaluationId;
import id.siklus.evaluation.ReportDue;
import id.siklus.evaluation.Standing;
import id.siklus.evaluation.YearRating;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on whose desk the tasks of an evaluation land, and until when. */
@Component
class EvaluationDesk implements TaskDesk {

    private final EvaluationBriefs briefs;
    private final DueDates dueDates;
    private final ReportDue reportDue;
    private final BusinessClock clock;

    EvaluationDesk(EvaluationBriefs briefs, DueDates dueDates, ReportDue reportDue, BusinessClock clock) {
        this.briefs = briefs;
        this.dueDates = dueDates;
        this.reportDue = reportDue;
        this.clock = clock;
    }

    @Override
    public ProcessKey process() {
        return AnnualEvaluationModel.KEY;
    }

    @Override
    public List<TaskTicket> ticketsFor(List<OpenTask> tasks) {
        Instant now = clock.now();
        Map<EvaluationId, Brief> known =
                briefs.of(tasks.stream().map(EvaluationDesk::idOf).distinct().toList());
        return tasks.stream()
                .map(task -> ticket(task, known.get(idOf(task)), now))
                .toList();
    }

    private TaskTicket ticket(OpenTask task, @Nullable Brief brief, Instant now) {
        if (brief == null) {
            throw new IllegalStateException("No evaluation for " + task.businessKey());
        }
        EvaluationTask kind = EvaluationTask.of(task.kind());
        var subject = brief.evaluation().subject();
        return new TaskTicket(
                task,
                kind == EvaluationTask.RATE ? evaluatorOf(brief) : subject.employee(),
                subject.employee(),
                requestedBy(kind, brief),
                subject.code().value(),
                subject.year(),
                null,
                brief.unit(),
                kind.stage(),
                now,
                kind == EvaluationTask.REPORT
                        ? reportDue.of(subject.year()).at()
                        : dueDates.dueOn(task.kind(), subject.year(), now),
                null,
                kind.href(subject));
    }

    private static PersonId evaluatorOf(Brief brief) {
        if (brief.evaluator() == null) {
            throw new IllegalStateException(
                    "Nobody evaluates the employee of " + brief.evaluation().id());
        }
        return brief.evaluator();
    }

    /** A report brings the rating about, and a rating the answer; what a deadline brought about, nobody did. */
    private static @Nullable PersonId requestedBy(EvaluationTask kind, Brief brief) {
        Standing standing = brief.evaluation().standing();
        YearRating rating = standing.rating();
        return switch (kind) {
            case REPORT -> null;
            case RATE -> standing.report() == null ? null : brief.evaluation().employee();
            case ACKNOWLEDGE -> rating == null ? null : rating.by();
        };
    }

    private static EvaluationId idOf(OpenTask task) {
        return new EvaluationId(task.businessKey().asUuid());
    }
}
