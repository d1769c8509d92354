package id.siklus.web.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers with a failure from where no controller has been asked yet, such as the security chain. */
@Component
class FailureWriter {

    static final String ATTRIBUTE = FailureWriter.class.getName();

    private final FailureWords words;
    private final ObjectMapper json;
    private final LocaleResolver locales;

    FailureWriter(FailureWords words, ObjectMapper json, LocaleResolver locales) {
        this.words = words;
        this.json = json;
        this.locales = locales;
    }

    /** Writes the problem document, or has the error page shown at the same address. */
    void write(HttpServletRequest request, HttpServletResponse response, Failure failure)
            throws IOException, ServletException {
        response.setStatus(failure.status().value());
        if (Doors.isForScripts(request)) {
            LocaleContextHolder.setLocale(locales.resolveLocale(request));
            failure.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            json.writeValue(response.getOutputStream(), words.document(failure, request.getRequestURI()));
            return;
        }
        request.setAttribute(ATTRIBUTE, failure);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(request, response);
    }
}
