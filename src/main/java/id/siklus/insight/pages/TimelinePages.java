package id.siklus.insight.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.siklus.contract.ContractOverview;
import id.siklus.cycle.Office;
import id.siklus.insight.EntryKind;
import id.siklus.insight.Timeline;
import id.siklus.insight.YearEntry;
import id.siklus.insight.pages.TimelinePage.Group;
import id.siklus.insight.pages.TimelinePage.Kind;
import id.siklus.insight.pages.TimelinePage.Line;
import id.siklus.insight.pages.TimelinePage.Picture;
import id.siklus.insight.pages.TimelinePage.Row;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.web.Format;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the year of an SKP into the shape of its page. */
@Component
class TimelinePages {

    private final Roster roster;
    private final Office office;
    private final TimelineWords words;
    private final Format format;

    TimelinePages(Roster roster, Office office, TimelineWords words, Format format) {
        this.roster = roster;
        this.office = office;
        this.words = words;
        this.format = format;
    }

    /**
     * The page.
     *
     * @param own whether the reader looks at the own year
     * @param chosen the kind that is shown alone; all where absent
     */
    TimelinePage of(Timeline timeline, boolean own, @Nullable EntryKind chosen) {
        ContractOverview contract = timeline.contract();
        Map<String, String> names = names(timeline);
        String base = own ? "/skp/" + contract.year() : "/skp/kode/" + contract.code();
        return new TimelinePage(
                contract,
                names.getOrDefault(
                        contract.employee().value(), contract.employee().value()),
                own,
                base + "/lini-masa",
                base,
                words.lede(timeline),
                picture(timeline),
                kinds(timeline, chosen),
                groups(timeline, base, chosen, names));
    }

    /** Everybody who is named, with one question. */
    Map<String, String> names(Timeline timeline) {
        Set<PersonId> named = new HashSet<>(Set.of(timeline.contract().employee()));
        timeline.entries().forEach(entry -> {
            if (entry.actor() != null) {
                named.add(entry.actor());
            }
        });
        return roster.findAll(named).values().stream()
                .collect(toMap(employee -> employee.id().value(), employee -> employee.name()));
    }

    private Picture picture(Timeline timeline) {
        YearBand band = YearBand.of(timeline, office.zone());
        return new Picture(
                band,
                words.summary(band),
                band.bars().stream()
                        .map(bar -> new Line(words.stage(bar), bar.from(), bar.to()))
                        .toList());
    }

    private List<Kind> kinds(Timeline timeline, @Nullable EntryKind chosen) {
        List<Kind> kinds = new ArrayList<>();
        kinds.add(new Kind(
                words.text("insight.kind.ALL"),
                null,
                chosen == null,
                timeline.entries().size()));
        for (EntryKind kind : EntryKind.values()) {
            int count = (int) timeline.entries().stream()
                    .filter(entry -> entry.kind() == kind)
                    .count();
            if (count > 0 || kind == chosen) {
                kinds.add(new Kind(words.text("insight.kind." + kind.name()), kind.address(), kind == chosen, count));
            }
        }
        return kinds;
    }

    private List<Group> groups(Timeline timeline, String base, @Nullable EntryKind chosen, Map<String, String> names) {
        List<YearEntry> shown = timeline.entries().stream()
                .filter(entry -> chosen == null || entry.kind() == chosen)
                .toList();
        Map<YearMonth, List<YearEntry>> byMonth = new TreeMap<>(shown.stream()
                .filter(entry -> !entry.isAhead())
                .collect(groupingBy(entry -> YearMonth.from(office.dateOf(entry.at())))));
        List<Group> groups = new ArrayList<>();
        byMonth.forEach((month, entries) -> groups.add(new Group(
                words.text("insight.group", format.month(month), entries.size()),
                groups.size() == byMonth.size() - 1,
                rows(entries, base, names))));
        List<YearEntry> ahead = shown.stream().filter(YearEntry::isAhead).toList();
        if (!ahead.isEmpty()) {
            groups.add(new Group(words.text("insight.group.ahead", ahead.size()), true, rows(ahead, base, names)));
        }
        return groups;
    }

    private List<Row> rows(List<YearEntry> entries, String base, Map<String, String> names) {
        return entries.stream()
                .map(entry -> new Row(
                        entry.at(),
                        entry.isAhead(),
                        words.what(entry),
                        words.who(entry, names),
                        entry.isAhead() ? format.distance(entry.at()) : null,
                        href(entry, base)))
                .toList();
    }

    /** Where what happened can be seen. */
    static @Nullable String href(YearEntry entry, String base) {
        if (entry.isAhead()) {
            return null;
        }
        YearMonth month = entry.month();
        return switch (entry.kind()) {
            case CONTRACT -> base;
            case MONTH -> base + "/rencana" + (month == null ? "" : "?bulan=%02d".formatted(month.getMonthValue()));
            case EVALUATION, PEOPLE, DEADLINE -> null;
        };
    }
}
