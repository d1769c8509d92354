package id.siklus.web;

import id.siklus.shared.DomainRefusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Puts refusals and failed validation into words of the reader's language. */
@Component
public class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of a refusal. */
    public String sentence(DomainRefusal refused) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), LocaleContextHolder.getLocale());
    }

    /** A refusal as the problem of a whole form. */
    public FormProblems problems(DomainRefusal refused) {
        return problems(refused, null);
    }

    /** A refusal as the problem of one field. */
    public FormProblems problems(DomainRefusal refused, @Nullable String field) {
        return new FormProblems(List.of(new FormProblems.Problem(field, sentence(refused))));
    }

    /** What validation or binding found. */
    public FormProblems problems(Errors errors) {
        return new FormProblems(
                errors.getAllErrors().stream().map(this::problem).toList());
    }

    private FormProblems.Problem problem(ObjectError error) {
        String message = messages.getMessage(error, LocaleContextHolder.getLocale());
        return new FormProblems.Problem(error instanceof FieldError field ? field.getField() : null, message);
    }
}
