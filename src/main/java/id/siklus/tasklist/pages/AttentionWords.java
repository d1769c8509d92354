package id.siklus.tasklist.pages;

import id.siklus.roster.Employee;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.Attention;
import id.siklus.web.Format;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what was done about a task that nobody does: how often and when it was reminded of, and who knows by now. */
@Component
class AttentionWords {

    private final MessageSource messages;
    private final Format format;

    AttentionWords(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    /** A sentence or two; absent where nothing was done. */
    @Nullable
    String of(Attention attention, Map<PersonId, Employee> people) {
        String reminded = reminded(attention);
        String escalated = escalated(attention, people);
        if (reminded == null || escalated == null) {
            return reminded == null ? escalated : reminded;
        }
        return reminded + " " + escalated;
    }

    private @Nullable String reminded(Attention attention) {
        return attention.remindedAt() == null
                ? null
                : text("tasklist.attention.reminded", attention.reminders(), format.date(attention.remindedAt()));
    }

    private @Nullable String escalated(Attention attention, Map<PersonId, Employee> people) {
        PersonId to = attention.latest();
        if (to == null || attention.level() == null || attention.escalatedAt() == null) {
            return null;
        }
        String level = text("tasklist.level." + attention.level());
        return text(
                "tasklist.attention.escalated", TaskRows.name(people, to), level, format.date(attention.escalatedAt()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
