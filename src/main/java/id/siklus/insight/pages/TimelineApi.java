package id.siklus.insight.pages;

import id.siklus.cycle.Office;
import id.siklus.insight.ReadTimeline;
import id.siklus.insight.Timeline;
import id.siklus.insight.YearEntry;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The timeline for scripts, and to be taken away as a file. */
@RestController
class TimelineApi {

    private final ReadTimeline timelines;
    private final TimelinePages pages;
    private final TimelineWords words;
    private final Office office;

    TimelineApi(ReadTimeline timelines, TimelinePages pages, TimelineWords words, Office office) {
        this.timelines = timelines;
        this.pages = pages;
        this.words = words;
        this.office = office;
    }

    @GetMapping("/api/v1/contracts/{code}/timeline")
    ResponseEntity<TimelineJson> read(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean download) {
        Timeline timeline = timelines.of(person, code);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (download) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(code + ".json")
                            .build()
                            .toString());
        }
        return answer.body(json(timeline));
    }

    private TimelineJson json(Timeline timeline) {
        Map<String, String> names = pages.names(timeline);
        String base = "/skp/kode/" + timeline.contract().code();
        return new TimelineJson(
                timeline.contract().code().value(),
                timeline.contract().year(),
                timeline.contract().state().name(),
                timeline.entries().stream()
                        .map(entry -> item(entry, base, names))
                        .toList());
    }

    private Item item(YearEntry entry, String base, Map<String, String> names) {
        PersonId actor = entry.actor();
        return new Item(
                OffsetDateTime.ofInstant(entry.at(), office.zone()),
                entry.kind().name(),
                entry.act(),
                words.what(entry),
                actor == null ? null : new Actor(actor.value(), names.get(actor.value())),
                entry.system(),
                entry.month() == null ? null : entry.month().toString(),
                entry.times(),
                entry.isAhead(),
                TimelinePages.href(entry, base));
    }

    /** The answer. */
    record TimelineJson(String code, int year, String state, List<Item> entries) {}

    /**
     * An entry; see {@link YearEntry}.
     *
     * @param actor absent where no person did it
     * @param ahead whether it is a deadline that is still to come
     */
    record Item(
            OffsetDateTime at,
            String kind,
            String act,
            String what,
            @Nullable Actor actor,
            @Nullable String system,
            @Nullable String month,
            int times,
            boolean ahead,
            @Nullable String href) {}

    /** Who did it. */
    record Actor(String nip, @Nullable String name) {}
}
