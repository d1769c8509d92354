package id.siklus.intake.pages;

import id.siklus.intake.DismissRecord;
import id.siklus.intake.InspectIntake;
import id.siklus.intake.PartitionReport;
import id.siklus.intake.RecordQuery;
import id.siklus.intake.RecordSummary;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came in, for scripts. */
@RestController
@RequestMapping("/api/v1/intake")
class IntakeApi {

    private final InspectIntake intake;
    private final DismissRecord dismissRecord;
    private final ReasonWords reasons;

    IntakeApi(InspectIntake intake, DismissRecord dismissRecord, ReasonWords reasons) {
        this.intake = intake;
        this.dismissRecord = dismissRecord;
        this.reasons = reasons;
    }

    @GetMapping("/partitions")
    List<PartitionReport> partitions(
            @CurrentPerson PersonId viewer, @RequestParam(defaultValue = "false") boolean recount) {
        return intake.partitions(viewer, recount);
    }

    @GetMapping("/events")
    PageOf<RecordResource> events(
            @CurrentPerson PersonId viewer,
            @RequestParam(required = false) @Nullable String fate,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageOf<RecordSummary> page = intake.records(viewer, RecordQuery.of(fate, topic, source, id, after, limit));
        return new PageOf<>(page.items().stream().map(this::resource).toList(), page.next());
    }

    @PostMapping("/events/{key}/dismiss")
    RecordResource dismiss(@CurrentPerson PersonId actor, @PathVariable String key, @RequestBody DismissBody body) {
        return resource(dismissRecord.dismiss(actor, key, body.reason() == null ? "" : body.reason()));
    }

    /** Why a record is put aside. */
    record DismissBody(@Nullable String reason) {}

    private RecordResource resource(RecordSummary record) {
        return RecordResource.of(record, record.fate(), reasons.of(record.why()), record.attempts());
    }
}
