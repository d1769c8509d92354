package id.siklus.intake.pages;

import id.siklus.intake.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the reason of a fate into words of the reader's language. */
@Component
public class ReasonWords {

    private final MessageSource messages;

    ReasonWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence; a reason of a room that is gone by now is shown by its key. */
    public @Nullable String of(@Nullable Reason reason) {
        return reason == null
                ? null
                : messages.getMessage(
                        reason.key(), reason.maskedDetails().toArray(), reason.key(), LocaleContextHolder.getLocale());
    }
}
