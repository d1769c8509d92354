package id.siklus.monitoring.pages;

import id.siklus.cycle.Office;
import id.siklus.monitoring.MonitorOverdue;
import id.siklus.monitoring.OverdueReport;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.Roster;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.ListedTask;
import id.siklus.web.CurrentPerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where is it stuck, how old, and whose turn is it. */
@Controller
class OverdueController {

    private static final int ON_A_PAGE = 25;

    private final MonitorOverdue monitor;
    private final OverdueRows rows;
    private final Office office;
    private final Roster roster;

    OverdueController(MonitorOverdue monitor, OverdueRows rows, Office office, Roster roster) {
        this.monitor = monitor;
        this.rows = rows;
        this.office = office;
        this.roster = roster;
    }

    @GetMapping("/pemantauan")
    String show(@CurrentPerson PersonId viewer, OverdueQuery query, Model model) {
        int current = office.today().getYear();
        Map<String, String> names = unitNames();
        OverdueReport report = monitor.report(viewer, query.year(current), query.unitCode());
        PageOf<ListedTask> tasks = monitor.tasks(viewer, query.filter(current), query.after(), ON_A_PAGE);
        OverdueTable table = new OverdueTable(report.cells(), monitor.unitsFor(viewer), names);
        List<OverdueTable.Row> found = query.search() == null
                ? table.rows(query.unitCode())
                : table.matching(query.search(), query.unitCode());
        int passed = (query.page() - 1) * OverdueTable.ROWS;

        model.addAttribute("query", query);
        model.addAttribute("report", report);
        model.addAttribute("year", query.year(current));
        model.addAttribute("years", List.of(current - 1, current, current + 1));
        model.addAttribute("names", names);
        model.addAttribute("stages", table.stages());
        model.addAttribute("path", table.path(query.unitCode()));
        model.addAttribute(
                "table", found.stream().skip(passed).limit(OverdueTable.ROWS).toList());
        model.addAttribute("found", found.size());
        if (passed + OverdueTable.ROWS < found.size()) {
            model.addAttribute("nextRows", query.atPage(query.page() + 1));
        }
        model.addAttribute("totals", table.totals());
        table.worst().ifPresent(worst -> model.addAttribute("worst", worst));
        model.addAttribute("tasks", rows.of(tasks.items()));
        if (tasks.next() != null) {
            model.addAttribute("next", query.next(tasks.next()));
        }
        return "monitoring/overdue";
    }

    private Map<String, String> unitNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (OrgUnit unit : roster.units()) {
            names.put(unit.code(), unit.name());
        }
        return names;
    }
}
