package id.siklus.web.pages;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import id.siklus.shared.DomainRefusal;
import id.siklus.web.Refusals;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Reads out of an exception what went wrong for whoever sent the request, and with which status to say so. */
@Component
class FailureReader {

    /** Failures that have words of their own; every other 4xx is told as a request that cannot be read. */
    private static final Set<Integer> NAMED = Set.of(404, 405, 406, 409, 413, 415, 429);

    private final Refusals refusals;

    FailureReader(Refusals refusals) {
        this.refusals = refusals;
    }

    /** The failure behind the exception; 500 for everything that nobody foresaw. */
    Failure read(Exception thrown) {
        if (thrown instanceof DomainRefusal refused) {
            return Failure.of(statusOf(refused.kind()), refused.code()).withSentence(refusals.sentence(refused));
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return NestedExceptionUtils.getRootCause(unreadable) instanceof DomainRefusal refused
                    ? read(refused)
                    : unreadable(unreadable);
        }
        if (thrown instanceof BindException invalid) {
            return Failure.of(HttpStatus.UNPROCESSABLE_ENTITY, "web.invalid")
                    .withProblems(refusals.problems(invalid).all());
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return Failure.of(HttpStatus.BAD_REQUEST, "web.wrong-parameter", mismatch.getName());
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return Failure.of(HttpStatus.BAD_REQUEST, "web.missing-parameter", missing.getParameterName());
        }
        if (thrown instanceof RequestRejectedException) {
            return ofStatus(HttpStatus.BAD_REQUEST);
        }
        if (JdbcUnstorableText.isBehind(thrown)) {
            return Failure.of(HttpStatus.BAD_REQUEST, "web.unstorable-text");
        }
        return thrown instanceof ErrorResponse response
                ? ofStatus(response.getStatusCode()).withHeaders(response.getHeaders())
                : ofStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    static Failure ofStatus(HttpStatusCode status) {
        if (status.is5xxServerError()) {
            return Failure.of(status, "web.unexpected", ShortCode.next());
        }
        return Failure.of(status, NAMED.contains(status.value()) ? "web.status-" + status.value() : "web.bad-request");
    }

    private static HttpStatus statusOf(DomainRefusal.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }

    private static Failure unreadable(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (NestedExceptionUtils.getRootCause(unreadable) instanceof StreamConstraintsException) {
            return ofStatus(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        if (cause instanceof JsonParseException broken) {
            return Failure.of(
                    HttpStatus.BAD_REQUEST,
                    "web.broken-json",
                    broken.getLocation().getLineNr(),
                    broken.getLocation().getColumnNr());
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Failure.of(HttpStatus.BAD_REQUEST, "web.unknown-field", pathOf(unknown));
        }
        if (cause instanceof JsonMappingException mismatch
                && !mismatch.getPath().isEmpty()) {
            return Failure.of(HttpStatus.BAD_REQUEST, "web.wrong-field", pathOf(mismatch));
        }
        return Failure.of(HttpStatus.BAD_REQUEST, "web.unreadable-body");
    }

    /** {@code targets[0].target}, as the sender wrote it. */
    private static String pathOf(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? String.format(Locale.ROOT, "[%d]", step.getIndex())
                        : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
