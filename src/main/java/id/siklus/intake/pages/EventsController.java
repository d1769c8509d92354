package id.siklus.intake.pages;

import id.siklus.intake.DismissRecord;
import id.siklus.intake.Fate;
import id.siklus.intake.InspectIntake;
import id.siklus.intake.InspectMail;
import id.siklus.intake.IntakeOverview;
import id.siklus.intake.IntakeRefused;
import id.siklus.intake.PauseIntake;
import id.siklus.intake.RecordDetail;
import id.siklus.shared.DomainRefusal;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What has come in, and is all of it accounted for. */
@Controller
class EventsController {

    private final InspectIntake intake;
    private final DismissRecord dismissRecord;
    private final PauseIntake pause;
    private final InspectMail mail;
    private final TopicRows rows;
    private final ReasonWords reasons;
    private final Refusals refusals;

    EventsController(
            InspectIntake intake,
            DismissRecord dismissRecord,
            PauseIntake pause,
            InspectMail mail,
            TopicRows rows,
            ReasonWords reasons,
            Refusals refusals) {
        this.intake = intake;
        this.dismissRecord = dismissRecord;
        this.pause = pause;
        this.mail = mail;
        this.rows = rows;
        this.reasons = reasons;
        this.refusals = refusals;
    }

    /** The page, or the part of it that renews itself. */
    @GetMapping("/pemantauan/peristiwa")
    String show(
            @CurrentPerson PersonId viewer,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            EventsQuery query,
            Model model) {
        IntakeOverview overview = intake.overview(viewer, query.records(), query.recounts());
        model.addAttribute("query", query);
        model.addAttribute("fates", Fate.values());
        model.addAttribute("waiting", Fate.WAITING);
        model.addAttribute("counted", List.of(Fate.DUPLICATE, Fate.LATE));
        model.addAttribute("overview", overview);
        model.addAttribute("pause", overview.pause());
        model.addAttribute("mail", mail.count(viewer));
        model.addAttribute("mayPause", pause.mayPause(viewer));
        model.addAttribute("topics", rows.of(overview));
        model.addAttribute("reasons", reasons);
        if (overview.records().next() != null) {
            model.addAttribute("next", query.next(overview.records().next()));
        }
        return part ? "intake/events :: live" : "intake/events";
    }

    @GetMapping("/pemantauan/peristiwa/{key}")
    String record(@CurrentPerson PersonId viewer, @PathVariable String key, Model model) {
        return show(viewer, intake.record(viewer, key), model);
    }

    /** The record as it came; who looks is written down. */
    @PostMapping("/pemantauan/peristiwa/{key}/tampilkan")
    String reveal(@CurrentPerson PersonId viewer, @PathVariable String key, Model model) {
        return show(viewer, intake.reveal(viewer, key), model);
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

    private String show(PersonId viewer, RecordDetail record, Model model) {
        model.addAttribute("record", record);
        model.addAttribute("summary", record.summary());
        model.addAttribute("reasons", reasons);
        model.addAttribute(
                "dismissible", dismissRecord.mayDismiss(viewer, record.summary().fate()));
        return "intake/record";
    }
}
