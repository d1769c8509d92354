package id.siklus.web.pages;

import id.siklus.web.FormProblems.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * Why a request failed, before it is put into words for a person or a script.
 *
 * @param code stable, in the problem document; also the end of the message keys {@code web.failure.<code>.…}
 * @param sentence in the reader's language, where the failure brings its own
 * @param arguments of the message of the code
 * @param problems field by field, where a body or form was wrong
 * @param headers that belong to the answer, such as {@code Allow}
 */
record Failure(
        HttpStatusCode status,
        String code,
        @Nullable String sentence,
        List<Object> arguments,
        List<Problem> problems,
        HttpHeaders headers) {

    static Failure of(HttpStatusCode status, String code, Object... arguments) {
        return new Failure(status, code, null, List.of(arguments), List.of(), HttpHeaders.EMPTY);
    }

    Failure withSentence(String words) {
        return new Failure(status, code, words, arguments, problems, headers);
    }

    Failure withProblems(List<Problem> found) {
        return new Failure(status, code, sentence, arguments, found, headers);
    }

    Failure withHeaders(HttpHeaders more) {
        return new Failure(status, code, sentence, arguments, problems, more);
    }
}
