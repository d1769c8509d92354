package id.siklus.web.pages;

import id.siklus.web.DayCell;
import id.siklus.web.Fact;
import id.siklus.web.FormProblems;
import id.siklus.web.Format;
import id.siklus.web.Option;
import id.siklus.web.Stage;
import id.siklus.web.TaskRow;
import id.siklus.web.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every component once, to look at in both themes and to be tested for accessibility. Reference set-up only. */
@Controller
@ConditionalOnProperty("siklus.web.style-guide")
class StyleGuideController {

    private final Format format;
    private final MessageSource messages;

    StyleGuideController(Format format, MessageSource messages) {
        this.format = format;
        this.messages = messages;
    }

    @GetMapping("/gaya")
    String show(Model model) {
        String sample = text("web.guide.sample");
        String detail = text("web.guide.detail");
        model.addAttribute("sample", sample);
        model.addAttribute("soon", format.now().plus(Duration.ofDays(9)));
        model.addAttribute("past", format.now().minus(Duration.ofDays(4)));
        model.addAttribute("stages", stages(sample, detail));
        model.addAttribute("tasks", tasks(sample, detail));
        model.addAttribute("facts", List.of(new Fact(sample, detail), new Fact(sample, detail)));
        model.addAttribute("options", List.of(new Option("a", sample, detail), new Option("b", sample, detail)));
        model.addAttribute("days", days());
        model.addAttribute("timeline", List.of(new TimelineEntry(format.now(), sample, detail)));
        model.addAttribute("problems", new FormProblems(List.of(new FormProblems.Problem("wrong", detail))));
        return "web/guide";
    }

    private static List<Stage> stages(String sample, String detail) {
        return List.of(
                new Stage(sample, detail, Stage.State.DONE),
                new Stage(sample, detail, Stage.State.NOW),
                new Stage(sample, detail, Stage.State.LATE),
                new Stage(sample, detail, Stage.State.AHEAD));
    }

    private List<TaskRow> tasks(String sample, String detail) {
        return List.of(
                task(sample, detail, format.now().minus(Duration.ofDays(4)), true, "bad", "/gaya"),
                task(sample, detail, format.now().plus(Duration.ofDays(2)), false, "warn", "/gaya"),
                task(sample, detail, format.now().plus(Duration.ofDays(9)), false, "info", "/gaya"),
                task(sample, detail, format.now().plus(Duration.ofDays(9)), false, "", null));
    }

    private TaskRow task(
            String sample,
            String detail,
            Instant due,
            boolean overdue,
            String look,
            @org.jspecify.annotations.Nullable String href) {
        return new TaskRow(sample, detail, null, format.distance(due), format.date(due), overdue, sample, look, href);
    }

    private static List<DayCell> days() {
        return List.of(
                new DayCell("H", "ok", "H"),
                new DayCell("T", "late", "T"),
                new DayCell("I", "excused", "I"),
                new DayCell("–", "bad", "–"),
                new DayCell("·", "none", "·"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
