package id.siklus.web.pages;

import id.siklus.shared.ReadOnce;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever only reads asks each question once: guard, page and frame share the answers for as long as the request takes. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ReadsOnce extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ReadOnce.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            ReadOnce.end();
        }
    }
}
