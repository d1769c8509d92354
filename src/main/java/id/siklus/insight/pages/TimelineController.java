package id.siklus.insight.pages;

import id.siklus.insight.EntryKind;
import id.siklus.insight.InsightRefused;
import id.siklus.insight.ReadTimeline;
import id.siklus.insight.Timeline;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened in my year and when; or in that of somebody whose record I may see. */
@Controller
class TimelineController {

    private final ReadTimeline timelines;
    private final TimelinePages pages;

    TimelineController(ReadTimeline timelines, TimelinePages pages) {
        this.timelines = timelines;
        this.pages = pages;
    }

    @GetMapping("/skp/{year:\\d{4}}/lini-masa")
    String own(
            @CurrentPerson PersonId person,
            @PathVariable int year,
            @RequestParam(name = "jenis", required = false) @Nullable String kind,
            Model model) {
        Optional<Timeline> own = timelines.own(person, year);
        model.addAttribute("year", year);
        own.ifPresent(timeline -> model.addAttribute("page", pages.of(timeline, true, parse(kind))));
        return own.isPresent() ? "insight/timeline" : "insight/none";
    }

    @GetMapping("/skp/kode/{code}/lini-masa")
    String byCode(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @RequestParam(name = "jenis", required = false) @Nullable String kind,
            Model model) {
        model.addAttribute("page", pages.of(timelines.of(person, code), false, parse(kind)));
        return "insight/timeline";
    }

    private static @Nullable EntryKind parse(@Nullable String kind) {
        return kind == null || kind.isEmpty() ? null : EntryKind.at(kind).orElseThrow(InsightRefused::unknownKind);
    }
}
