package id.siklus.attendance;

import id.siklus.intake.EventRecord;
import id.siklus.intake.RecordKey;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCorrections implements Corrections {

    private static final String KNOWN = """
            select wanted.source, wanted.id, t.employee, t.day, t.kind
              from unnest(:sources::text[], :ids::text[]) as wanted (source, id)
              left join attendance.tap_alias a on a.source = wanted.source and a.id = wanted.id
              join attendance.tap t on t.source = wanted.source and t.id = coalesce(a.first_id, wanted.id)
            """;

    private static final String ADD = """
            insert into attendance.correction (record, employee, decided_at, sequence, source, id, reason, approved_by,
                                               tap, tap_day, kind, at, day, late)
            select c.record, c.employee, c.decided_at, c.sequence, c.source, c.id, c.reason, c.approved_by, t.record,
                   t.day, c.kind, c.at, c.day, c.late
              from unnest(:records::text[]::uuid[], :employees::text[], :times::text[]::timestamptz[],
                          :sequences::text[]::numeric[], :sources::text[], :ids::text[], :reasons::text[],
                          :approvers::text[], :tapSources::text[], :tapIds::text[], :kinds::text[],
                          :ats::text[]::timestamptz[], :days::text[]::date[], :lates::text[]::boolean[])
                   as c (record, employee, decided_at, sequence, source, id, reason, approved_by, tap_source, tap_id,
                         kind, at, day, late)
              left join attendance.tap_alias a on a.source = c.tap_source and a.id = c.tap_id
              left join attendance.tap t on t.source = c.tap_source and t.id = coalesce(a.first_id, c.tap_id)
            on conflict do nothing
            """;

    /** What a correction that counts has replaced: the record of presence, and older corrections of it. */
    private static final String REPLACED = """
            with ranked as (
                select c.record, c.tap,
                       row_number() over (partition by c.tap
                                          order by c.decided_at desc, c.sequence desc nulls last, c.id desc,
                                                   c.source desc) as place
                  from (select distinct tap
                          from attendance.correction
                         where record = any(:records::text[]::uuid[]) and tap is not null) touched
                  join attendance.correction c on c.tap = touched.tap
                 where not c.late)
            select record from ranked where place > 1
            union all
            select tap from ranked where place = 1
            """;

    private final JdbcClient jdbc;

    JdbcCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<TapRef, KnownTap> known(Collection<TapRef> taps) {
        Map<TapRef, KnownTap> known = new HashMap<>();
        if (!taps.isEmpty()) {
            jdbc.sql(KNOWN)
                    .param("sources", Columns.texts(taps, TapRef::source))
                    .param("ids", Columns.texts(taps, TapRef::id))
                    .query(row -> {
                        known.put(
                                new TapRef(row.getString("source"), row.getString("id")),
                                new KnownTap(
                                        new PersonId(row.getString("employee")),
                                        PresenceKind.valueOf(row.getString("kind")),
                                        row.getObject("day", LocalDate.class)));
                    });
        }
        return known;
    }

    @Override
    public List<RecordKey> add(List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return List.of();
        }
        List<EventRecord> events = corrections.stream().map(Correction::event).toList();
        jdbc.sql(ADD)
                .param("records", Columns.texts(events, EventRecord::key))
                .param("employees", Columns.texts(events, EventRecord::subject))
                .param("times", Columns.texts(events, EventRecord::time))
                .param("sequences", Columns.texts(events, EventRecord::sequence))
                .param("sources", Columns.texts(events, EventRecord::source))
                .param("ids", Columns.texts(events, EventRecord::id))
                .param("reasons", Columns.texts(events, event -> event.text("reason")))
                .param("approvers", Columns.texts(events, event -> event.text("approvedBy")))
                .param("tapSources", Columns.texts(corrections, correction -> source(correction.corrects())))
                .param("tapIds", Columns.texts(corrections, correction -> id(correction.corrects())))
                .param("kinds", Columns.texts(corrections, Correction::kind))
                .param("ats", Columns.texts(corrections, Correction::at))
                .param("days", Columns.texts(corrections, Correction::day))
                .param("lates", Columns.texts(corrections, Correction::late))
                .update();
        return replacedBy(events.stream().map(EventRecord::key).toList());
    }

    /** Records that do not count any more because of these corrections, or of others of the same taps. */
    List<RecordKey> replacedBy(Collection<RecordKey> corrections) {
        return jdbc
                .sql(REPLACED)
                .param("records", Columns.texts(corrections, RecordKey::value))
                .query(UUID.class)
                .list()
                .stream()
                .map(RecordKey::new)
                .toList();
    }

    private static @Nullable String source(@Nullable TapRef tap) {
        return tap == null ? null : tap.source();
    }

    private static @Nullable String id(@Nullable TapRef tap) {
        return tap == null ? null : tap.id();
    }
}
