package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells the doors apart: scripts get problem documents, people get pages, htmx gets parts of pages. */
final class Doors {

    private Doors() {}

    static boolean isForScripts(HttpServletRequest request) {
        String path = originalPath(request);
        return path.startsWith("/api/")
                || path.startsWith("/v3/")
                || path.startsWith("/actuator")
                || (!accepts(request, MediaType.TEXT_HTML_VALUE)
                        && (path.equals("/clock") || accepts(request, "json")));
    }

    static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    static boolean isStream(HttpServletRequest request) {
        return originalPath(request).equals("/langsung");
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(type);
    }

    private static String originalPath(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
