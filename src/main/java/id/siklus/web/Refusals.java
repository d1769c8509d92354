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
        if (error instanceof FieldError field) {
            String message = field.isBindingFailure() ? wrongShape(field.getField()) : text(error);
            return new FormProblems.Problem(field.getField(), message);
        }
        return new FormProblems.Problem(null, text(error));
    }

    /** What Spring would say of it names our classes. */
    private String wrongShape(String field) {
        return messages.getMessage("web.failure.wrong-field", new Object[] {field}, LocaleContextHolder.getLocale());
    }

    private String text(ObjectError error) {
        return messages.getMessage(error, LocaleContextHolder.getLocale());
    }
}
