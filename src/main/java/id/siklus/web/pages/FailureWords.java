package id.siklus.web.pages;

import java.net.URI;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts a failure into words: a problem document (RFC 9457) or the texts of the error page. */
@Component
class FailureWords {

    private final MessageSource messages;

    FailureWords(MessageSource messages) {
        this.messages = messages;
    }

    String title(Failure failure) {
        int status = failure.status().value();
        String key = messages.getMessage("web.error." + status, null, "", LocaleContextHolder.getLocale());
        return key == null || key.isEmpty() ? text(status < 500 ? "web.error.400" : "web.error.500") : key;
    }

    String detail(Failure failure) {
        if (failure.sentence() != null) {
            return failure.sentence();
        }
        return text(
                "web.failure." + failure.code().substring("web.".length()),
                failure.arguments().toArray());
    }

    ProblemDetail document(Failure failure, String path) {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(failure.status(), detail(failure));
        document.setTitle(title(failure));
        document.setInstance(URI.create(path));
        document.setProperty("code", failure.code());
        if (!failure.problems().isEmpty()) {
            document.setProperty(
                    "errors",
                    failure.problems().stream()
                            .map(problem -> Map.of(
                                    "field",
                                    problem.field() == null ? "" : problem.field(),
                                    "message",
                                    problem.message()))
                            .toList());
        }
        return document;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
