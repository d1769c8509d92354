package id.siklus.intake.pages;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.siklus.intake.Fate;
import id.siklus.intake.InspectIntake;
import id.siklus.intake.RebuildLedger;
import id.siklus.intake.RecordSummary;
import id.siklus.intake.ReplayOrder;
import id.siklus.intake.ReplayRecords;
import id.siklus.intake.ReplayReport;
import id.siklus.intake.Replayed;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trying records again, for scripts. A dry run answers as the real one would and changes nothing. */
@RestController
@RequestMapping("/api/v1/intake")
class ReplayApi {

    private final InspectIntake intake;
    private final ReplayRecords replay;
    private final RebuildLedger rebuildLedger;
    private final ReasonWords reasons;

    ReplayApi(InspectIntake intake, ReplayRecords replay, RebuildLedger rebuildLedger, ReasonWords reasons) {
        this.intake = intake;
        this.replay = replay;
        this.rebuildLedger = rebuildLedger;
        this.reasons = reasons;
    }

    @GetMapping("/reasons")
    List<GroupResource> reasons(@CurrentPerson PersonId viewer) {
        return intake.reasons(viewer).stream()
                .map(group -> new GroupResource(
                        group.fate(),
                        group.reason(),
                        reasons.of(group.example()),
                        group.records(),
                        group.first(),
                        group.last()))
                .toList();
    }

    @PostMapping("/events/{key}/replay")
    ReplayedResource replay(
            @CurrentPerson PersonId actor,
            @PathVariable String key,
            @RequestParam(name = "dryRun", required = false) @Nullable String asked) {
        boolean dryRun = isDry(asked);
        RecordSummary record = intake.record(actor, key).summary();
        ReplayReport report = run(actor, ReplayOrder.one(key), dryRun);
        return resource(record, report, dryRun);
    }

    @PostMapping("/replay")
    ReportResource replay(
            @CurrentPerson PersonId actor,
            @RequestBody OrderBody body,
            @RequestParam(name = "dryRun", required = false) @Nullable String asked) {
        boolean dryRun = isDry(asked);
        ReplayReport report = run(actor, ReplayOrder.of(body.keys(), body.fate(), body.reason(), body.after()), dryRun);
        return new ReportResource(
                dryRun,
                report.run(),
                report.fates(),
                report.contracts(),
                report.alreadyApplied(),
                report.subjects(),
                report.settled(),
                report.woken(),
                report.left(),
                report.last(),
                report.items().stream()
                        .map(item -> new ItemResource(
                                item.key().toString(), item.was(), item.now(), item.changed(), reasons.of(item.why())))
                        .toList());
    }

    /** Writes a ledger anew from the records that are in it. */
    @PostMapping("/ledgers/{ledger}/rebuild")
    RebuiltResource rebuild(@CurrentPerson PersonId actor, @PathVariable String ledger) {
        return new RebuiltResource(ledger, rebuildLedger.rebuild(actor, ledger));
    }

    /** A bare {@code ?dryRun} is one; in doubt nothing is changed. */
    private static boolean isDry(@Nullable String asked) {
        return asked != null && !asked.equals("false");
    }

    private ReplayReport run(PersonId actor, ReplayOrder order, boolean dryRun) {
        return dryRun ? replay.preview(actor, order) : replay.replay(actor, order);
    }

    /** A record that was settled before stays as it is. */
    private ReplayedResource resource(RecordSummary record, ReplayReport report, boolean dryRun) {
        Replayed item = report.items().stream()
                .findFirst()
                .orElseGet(
                        () -> new Replayed(record.key(), record.subject(), record.fate(), record.fate(), record.why()));
        int attempts = report.items().isEmpty() ? record.attempts() : record.attempts() + 1;
        return new ReplayedResource(
                RecordResource.of(record, item.now(), reasons.of(item.why()), attempts),
                record.fate(),
                item.changed(),
                dryRun,
                report.contracts(),
                report.alreadyApplied());
    }

    /**
     * Which records to try again: these, or those of a fate with a reason.
     *
     * @param after the last record of the replay before
     */
    record OrderBody(
            @Nullable List<String> keys,
            @Nullable String fate,
            @Nullable String reason,
            @Nullable String after) {}

    /** Records that somebody should look at; {@code reason} is what a replay asks for. */
    record GroupResource(Fate fate, String reason, @Nullable String text, long records, Instant first, Instant last) {}

    /** A record after its replay, or as it would be. */
    record ReplayedResource(
            @JsonUnwrapped RecordResource record,
            Fate was,
            boolean changed,
            boolean dryRun,
            long contracts,
            long alreadyApplied) {}

    /** A ledger that has been written anew. */
    record RebuiltResource(String ledger, long facts) {}

    /** What became of one of the records. */
    record ItemResource(
            String key,
            Fate was,
            Fate fate,
            boolean changed,
            @Nullable String reason) {}

    /** What a replay did, or would do. */
    record ReportResource(
            boolean dryRun,
            @Nullable UUID run,
            Map<Fate, Long> fates,
            long contracts,
            long alreadyApplied,
            long subjects,
            long settled,
            int woken,
            long left,
            @Nullable UUID last,
            List<ItemResource> items) {}
}
