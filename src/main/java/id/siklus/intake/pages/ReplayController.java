package id.siklus.intake.pages;

import id.siklus.intake.InspectIntake;
import id.siklus.intake.ReplayRecords;
import id.siklus.intake.ReplayReport;
import id.siklus.intake.Replayed;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import id.siklus.web.CurrentPerson;
import id.siklus.web.FieldNames;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/** Trying records again: first what it would change, then the act, then the result item by item. */
@Controller
@RequestMapping("/pemantauan/peristiwa")
class ReplayController {

    private final InspectIntake intake;
    private final ReplayRecords replay;
    private final ReasonWords reasons;

    ReplayController(InspectIntake intake, ReplayRecords replay, ReasonWords reasons) {
        this.intake = intake;
        this.replay = replay;
        this.reasons = reasons;
    }

    /** What a replay would do; it is done and undone to know. */
    @InitBinder("replayForm")
    void fieldsOfTheForm(WebRequest request) {
        FieldNames.requireThoseOfLists(request);
    }

    @GetMapping("/putar-ulang")
    String preview(@CurrentPerson PersonId actor, ReplayForm form, Model model) {
        // Of what was read before, the dry run would not see what it changes on its way.
        ReadOnce.end();
        show(form, replay.preview(actor, form.order()), model);
        return "intake/preview";
    }

    @PostMapping("/putar-ulang")
    String replay(@CurrentPerson PersonId actor, ReplayForm form, Model model) {
        ReplayReport report = replay.replay(actor, form.order());
        if (report.items().isEmpty()) {
            show(form, report, model);
            return "intake/preview";
        }
        return "redirect:/pemantauan/peristiwa/putar-ulang/" + Objects.requireNonNull(report.run()) + form.rest(report);
    }

    @GetMapping("/putar-ulang/{run}")
    String result(@CurrentPerson PersonId viewer, @PathVariable String run, ReplayForm form, Model model) {
        List<Replayed> items = intake.replay(viewer, run);
        show(form, ReplayReport.of(items), model);
        return "intake/result";
    }

    private void show(ReplayForm form, ReplayReport report, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("report", report);
        model.addAttribute("reasons", reasons);
    }
}
