package id.siklus.work.pages;

import id.siklus.cycle.Office;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import id.siklus.work.DataRequest;
import id.siklus.work.Quality;
import id.siklus.work.ReadWork;
import id.siklus.work.TaskState;
import id.siklus.work.WorkTask;
import id.siklus.work.WorkTask.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks of somebody in a month, as their facts add up. */
@RestController
class WorkApi {

    private final ReadWork work;
    private final Office office;

    WorkApi(ReadWork work, Office office) {
        this.work = work;
        this.office = office;
    }

    @GetMapping("/api/v1/people/{nip}/work")
    TasksResource tasks(
            @CurrentPerson PersonId viewer,
            @PathVariable String nip,
            @RequestParam(required = false) @Nullable String month) {
        ZoneId zone = office.zone();
        return new TasksResource(
                work.tasks(viewer, nip, month).stream()
                        .map(task -> TaskResource.of(task, zone))
                        .toList(),
                work.requests(viewer, nip, month).stream()
                        .map(request -> RequestResource.of(request, zone))
                        .toList());
    }

    /** The lists as other systems read them. */
    record TasksResource(List<TaskResource> tasks, List<RequestResource> requests) {}

    /** A request for data as other systems read it. */
    record RequestResource(
            String source,
            String requestId,
            String from,
            String what,
            OffsetDateTime openedAt,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime fulfilledAt) {

        static RequestResource of(DataRequest request, ZoneId zone) {
            return new RequestResource(
                    request.source(),
                    request.requestId(),
                    request.from(),
                    request.what(),
                    OffsetDateTime.ofInstant(request.openedAt(), zone),
                    OffsetDateTime.ofInstant(request.dueAt(), zone),
                    request.fulfilledAt() == null ? null : OffsetDateTime.ofInstant(request.fulfilledAt(), zone));
        }
    }

    /** A task as other systems read it. */
    record TaskResource(
            String source,
            String taskId,
            @Nullable String title,
            TaskState state,
            @Nullable String indicator,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal quantityDone,
            BigDecimal share,
            boolean returned,
            int rescheduled,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime completedAt,
            @Nullable Quality quality,
            @Nullable String returnReason,
            BigDecimal delegated,
            List<Part> parts) {

        static TaskResource of(WorkTask task, ZoneId zone) {
            return new TaskResource(
                    task.source(),
                    task.taskId(),
                    task.title(),
                    task.state(),
                    task.indicatorCode(),
                    task.quantity(),
                    task.quantityDone(),
                    task.share(),
                    task.returned(),
                    task.rescheduled(),
                    at(task.dueAt(), zone),
                    at(task.completedAt(), zone),
                    task.quality(),
                    task.returnReason(),
                    task.delegated(),
                    task.parts());
        }

        private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
            return moment == null ? null : OffsetDateTime.ofInstant(moment, zone);
        }
    }
}
