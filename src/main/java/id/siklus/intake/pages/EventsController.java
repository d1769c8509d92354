package id.siklus.intake.pages;

import id.siklus.intake.Fate;
import id.siklus.intake.InspectIntake;
import id.siklus.intake.PartitionReport;
import id.siklus.intake.RecordDetail;
import id.siklus.intake.RecordSummary;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What has come in, and is all of it accounted for. */
@Controller
class EventsController {

    private final InspectIntake intake;
    private final ReasonWords reasons;

    EventsController(InspectIntake intake, ReasonWords reasons) {
        this.intake = intake;
        this.reasons = reasons;
    }

    @GetMapping("/pemantauan/peristiwa")
    String show(@CurrentPerson PersonId viewer, EventsQuery query, Model model) {
        List<PartitionReport> partitions = intake.partitions(viewer, query.recounts());
        PageOf<RecordSummary> records = intake.records(viewer, query.records());
        model.addAttribute("query", query);
        model.addAttribute("fates", Fate.values());
        model.addAttribute("partitions", partitions);
        model.addAttribute(
                "taken", partitions.stream().mapToLong(PartitionReport::taken).sum());
        model.addAttribute(
                "unbalanced",
                partitions.stream().filter(each -> !each.balanced()).count());
        model.addAttribute("records", records.items());
        model.addAttribute("reasons", reasons);
        if (records.next() != null) {
            model.addAttribute("next", query.next(records.next()));
        }
        return "intake/events";
    }

    @GetMapping("/pemantauan/peristiwa/{key}")
    String record(@CurrentPerson PersonId viewer, @PathVariable String key, Model model) {
        RecordDetail record = intake.record(viewer, key);
        model.addAttribute("record", record);
        model.addAttribute("summary", record.summary());
        model.addAttribute("reason", reasons.of(record.summary().why()));
        return "intake/record";
    }
}
