package id.siklus.monitoring.pages;

import id.siklus.cycle.Office;
import id.siklus.monitoring.MonitorOverdue;
import id.siklus.monitoring.OverdueReport;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.OverdueBoard.Cell;
import id.siklus.web.CurrentPerson;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open and overdue tasks by unit and stage. */
@RestController
class OverdueApi {

    private final MonitorOverdue monitor;
    private final Office office;

    OverdueApi(MonitorOverdue monitor, Office office) {
        this.monitor = monitor;
        this.office = office;
    }

    @GetMapping("/api/v1/monitoring/overdue")
    OverdueResource overdue(
            @CurrentPerson PersonId viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit) {
        int wanted = year == null ? office.today().getYear() : year;
        OverdueReport report = monitor.report(viewer, wanted, unit == null || unit.isBlank() ? null : unit);
        return new OverdueResource(
                OffsetDateTime.ofInstant(report.asOf(), office.zone()),
                report.people(),
                report.excluded(),
                report.open(),
                report.overdue(),
                report.cells());
    }

    /** The report, with the office's offset. */
    record OverdueResource(OffsetDateTime asOf, int people, int excluded, int open, int overdue, List<Cell> cells) {}
}
