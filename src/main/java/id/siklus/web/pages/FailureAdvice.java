package id.siklus.web.pages;

import static id.siklus.shared.PersonNumbers.hidden;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where a failed request is answered: problem documents for scripts, a page in words for people. */
@Controller
@ControllerAdvice
class FailureAdvice implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

    private final FailureReader reader;
    private final FailureWords words;
    private final Frames frames;

    FailureAdvice(FailureReader reader, FailureWords words, Frames frames) {
        this.reader = reader;
        this.words = words;
        this.frames = frames;
    }

    /** The security chain answers these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied;
    }

    /** Somebody closed the page while it was being written to: nobody is there to be answered. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void nobodyListens() {}

    @ExceptionHandler
    @Nullable
    Object failed(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        Failure failure = reader.read(thrown);
        if (failure.status().is5xxServerError()) {
            log.error("Failed with code {}: {}", failure.arguments(), hidden(request.getRequestURI()), thrown);
        }
        return response.isCommitted() ? null : answer(failure, request, response);
    }

    /** What failed outside of any controller: in the security chain, or in the container. */
    @RequestMapping("/error")
    @Nullable
    Object failedOutside(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(FailureWriter.ATTRIBUTE) instanceof Failure failure) {
            return answer(failure, request, response);
        }
        HttpStatusCode status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        Failure failure = FailureReader.ofStatus(status);
        if (status.is5xxServerError()) {
            log.error("Failed with code {}: {}", failure.arguments(), hidden(pathOf(request)));
        }
        return answer(failure, request, response);
    }

    private Object answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        if (Doors.isForScripts(request)) {
            return ResponseEntity.status(failure.status())
                    .headers(failure.headers())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(words.document(failure, pathOf(request)));
        }
        failure.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        ModelAndView page = new ModelAndView(Doors.isHtmx(request) ? "web/error :: content" : "web/error");
        page.setStatus(failure.status());
        page.addObject("heading", words.title(failure));
        page.addObject("sentence", words.detail(failure));
        page.addObject("found", failure.problems());
        page.addObject("frame", frames.around(request, null));
        return page;
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
