package id.siklus.insight.pages;

import id.siklus.insight.EntryKind;
import id.siklus.insight.Timeline;
import id.siklus.insight.YearEntry;
import id.siklus.web.Format;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what happened and who did it. */
@Component
class TimelineWords {

    private final MessageSource messages;
    private final Format format;

    TimelineWords(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    /** The first sentence: how much happened, what was last, what comes next. */
    String lede(Timeline timeline) {
        List<YearEntry> past = timeline.past();
        String next = timeline.next()
                .map(due -> text("insight.lede.next", what(due), format.date(due.at()), format.distance(due.at())))
                .orElse("");
        if (past.isEmpty()) {
            return text("insight.lede.none") + next;
        }
        YearEntry last = past.get(past.size() - 1);
        return text("insight.lede.past", past.size(), what(last), format.date(last.at())) + next;
    }

    /** What was done, or is due. */
    String what(YearEntry entry) {
        String month = entry.month() == null ? "" : format.month(entry.month());
        String group = entry.kind() == EntryKind.DEADLINE ? "insight.due." : "insight.act.";
        String said = messages.getMessage(group + entry.act(), new Object[] {month}, null, locale());
        String what = said == null ? text("insight.other." + entry.kind().name(), month) : said;
        return entry.times() == 1 ? what : text("insight.times", what, entry.times());
    }

    /** Who did it. */
    String who(YearEntry entry, Map<String, String> names) {
        if (entry.isAhead()) {
            return text("insight.due");
        }
        return entry.actor() == null
                ? text("insight.system")
                : names.getOrDefault(entry.actor().value(), entry.actor().value());
    }

    /** What the picture shows, for whoever does not see it. */
    String summary(YearBand band) {
        return text(
                "insight.band.summary",
                String.join(
                        ", ",
                        band.bars().stream()
                                .map(bar -> text(
                                        "insight.band.bar", stage(bar), format.day(bar.from()), format.day(bar.to())))
                                .toList()));
    }

    String stage(YearBand.Bar bar) {
        return text("insight.stage." + bar.stage());
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
