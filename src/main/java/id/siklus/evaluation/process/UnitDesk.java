package id.siklus.evaluation.process;

import id.siklus.cycle.DueDates;
import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.TaskDesk;
import id.siklus.engine.TaskStage;
import id.siklus.engine.TaskTicket;
import id.siklus.evaluation.UnitYearBriefs;
import id.siklus.evaluation.UnitYearBriefs.Brief;
import id.siklus.shared.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the achievement of a unit on the desk of whoever sets it; it concerns the head, who is judged by it. */
@Component
class UnitDesk implements TaskDesk {

    private final UnitYearBriefs briefs;
    private final DueDates dueDates;
    private final BusinessClock clock;

    UnitDesk(UnitYearBriefs briefs, DueDates dueDates, BusinessClock clock) {
        this.briefs = briefs;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    @Override
    public ProcessKey process() {
        return UnitAchievementModel.KEY;
    }

    @Override
    public List<TaskTicket> ticketsFor(List<OpenTask> tasks) {
        Instant now = clock.now();
        Map<UUID, Brief> known = briefs.of(tasks.stream()
                .map(task -> task.businessKey().asUuid())
                .distinct()
                .toList());
        return tasks.stream()
                .map(task -> ticket(task, known.get(task.businessKey().asUuid()), now))
                .toList();
    }

    private TaskTicket ticket(OpenTask task, @Nullable Brief brief, Instant now) {
        if (brief == null) {
            throw new IllegalStateException("No unit for " + task.businessKey());
        }
        var year = brief.year();
        return new TaskTicket(
                task,
                year.setter(),
                year.head(),
                null,
                brief.label(),
                year.year(),
                null,
                year.unit(),
                TaskStage.EVALUATION,
                now,
                dueDates.dueOn(task.kind(), year.year(), now),
                null,
                "/tim/capaian/" + year.unit() + "?tahun=" + year.year());
    }
}
