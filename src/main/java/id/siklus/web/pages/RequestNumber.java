package id.siklus.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number that stands in every line it logs and in its answer, so that one who reports a failure can
 * name it. A proxy's own number is kept where it is one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumber extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    static final String NAME = "request";

    /** Nothing that could be mistaken for words, a line, or the number of a person. */
    private static final Pattern NUMBER = Pattern.compile("(?!\\d{18}$)[0-9a-zA-Z-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = numberOf(request.getHeader(HEADER));
        response.setHeader(HEADER, number);
        MDC.put(NAME, number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(NAME);
        }
    }

    private static String numberOf(@Nullable String given) {
        return given != null && NUMBER.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
