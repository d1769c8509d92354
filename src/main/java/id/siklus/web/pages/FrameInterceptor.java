package id.siklus.web.pages;

import id.siklus.shared.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts the frame around every page that a controller names; parts for htmx that show no frame do without. */
@Component
class FrameInterceptor implements HandlerInterceptor {

    private final Frames frames;

    FrameInterceptor(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !isPage(page.getViewName())) {
            return;
        }
        // The same address answers with a page or with its part: caches must know.
        response.addHeader("Vary", "HX-Request");
        if (!page.getModel().containsKey("frame")) {
            Object watched = page.getModel().get("watched");
            page.addObject("frame", frames.around(request, watched instanceof PersonId person ? person : null));
        }
    }

    private static boolean isPage(@Nullable String view) {
        return view != null && !view.startsWith("redirect:") && !view.contains("::");
    }
}
