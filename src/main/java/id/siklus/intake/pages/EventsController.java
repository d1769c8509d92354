package id.siklus.intake.pages;

import id.siklus.intake.DismissRecord;
import id.siklus.intake.Fate;
import id.siklus.intake.InspectIntake;
import id.siklus.intake.IntakeRefused;
import id.siklus.intake.PartitionReport;
import id.siklus.intake.RecordDetail;
import id.siklus.intake.RecordSummary;
import id.siklus.shared.DomainRefusal;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import id.siklus.web.FormProblems;
import id.siklus.web.FormProblems.Problem;
import id.siklus.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has come in, and is all of it accounted for. */
@Controller
class EventsController {

    private final InspectIntake intake;
    private final DismissRecord dismissRecord;
    private final ReasonWords reasons;
    private final Refusals refusals;

    EventsController(InspectIntake intake, DismissRecord dismissRecord, ReasonWords reasons, Refusals refusals) {
        this.intake = intake;
        this.dismissRecord = dismissRecord;
        this.reasons = reasons;
        this.refusals = refusals;
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
        model.addAttribute(
                "dismissible", dismissRecord.mayDismiss(viewer, record.summary().fate()));
        return "intake/record";
    }

    @PostMapping("/pemantauan/peristiwa/{key}")
    String dismiss(
            @CurrentPerson PersonId actor,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            dismissRecord.dismiss(actor, key, reason);
            return "redirect:/pemantauan/peristiwa/" + key;
        } catch (IntakeRefused refused) {
            if (refused.kind() == DomainRefusal.Kind.FORBIDDEN || refused.kind() == DomainRefusal.Kind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("typed", reason);
            model.addAttribute(
                    "problems", new FormProblems(List.of(new Problem("reason", refusals.sentence(refused)))));
            return record(actor, key, model);
        }
    }
}
