package id.siklus.plan.process;

import id.siklus.cycle.DueDates;
import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.TaskDesk;
import id.siklus.engine.TaskTicket;
import id.siklus.plan.PlanBriefs;
import id.siklus.plan.PlanBriefs.Brief;
import id.siklus.plan.PlanId;
import id.siklus.shared.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on whose desk the tasks of a month land, and until when. */
@Component
class PlanDesk implements TaskDesk {

    private final PlanBriefs briefs;
    private final DueDates dueDates;
    private final BusinessClock clock;

    PlanDesk(PlanBriefs briefs, DueDates dueDates, BusinessClock clock) {
        this.briefs = briefs;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    @Override
    public ProcessKey process() {
        return MonthlyPlanModel.KEY;
    }

    @Override
    public List<TaskTicket> ticketsFor(List<OpenTask> tasks) {
        Instant now = clock.now();
        Map<PlanId, Brief> known =
                briefs.of(tasks.stream().map(PlanDesk::planOf).distinct().toList());
        return tasks.stream()
                .map(task -> ticket(task, known.get(planOf(task)), now))
                .toList();
    }

    private TaskTicket ticket(OpenTask task, @Nullable Brief brief, Instant now) {
        if (brief == null) {
            throw new IllegalStateException("No plan for " + task.businessKey());
        }
        MonthTask kind = MonthTask.of(task.kind());
        var subject = brief.plan().subject();
        var returned = brief.plan().standing().returned();
        return new TaskTicket(
                task,
                kind.isForEvaluator() ? brief.evaluator() : subject.employee(),
                subject.employee(),
                kind.isForEvaluator()
                        ? subject.employee()
                        : returned == null ? null : returned.act().by(),
                subject.code().value(),
                subject.month().getYear(),
                subject.month().toString(),
                brief.unit(),
                kind.stage(),
                now,
                dueDates.dueOn(task.kind(), subject.month(), now, subject.firstMonth()),
                kind.isForEvaluator() || returned == null ? null : returned.reason(),
                kind.href(subject));
    }

    private static PlanId planOf(OpenTask task) {
        return new PlanId(task.businessKey().asUuid());
    }
}
