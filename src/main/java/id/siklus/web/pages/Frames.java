package id.siklus.web.pages;

import id.siklus.shared.PersonId;
import id.siklus.web.AccountPrincipal;
import id.siklus.web.ClockStrip;
import id.siklus.web.People;
import id.siklus.web.People.Person;
import id.siklus.web.WebSettings;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** Builds the frame of a page for whoever is signed in. */
@Component
class Frames {

    private final WebSettings settings;
    private final People people;
    private final Navigation navigation;
    private final Optional<ClockStrip> clockStrip;

    Frames(WebSettings settings, People people, Navigation navigation, ObjectProvider<ClockStrip> clockStrip) {
        this.settings = settings;
        this.people = people;
        this.navigation = navigation;
        this.clockStrip = clockStrip.stream().findFirst();
    }

    /** The frame around the page at that address, which is the one in the bar of the browser. */
    Frame around(HttpServletRequest request, @Nullable PersonId watched) {
        String here = addressOf(request);
        Person person = signedIn().flatMap(people::find).orElse(null);
        return new Frame(
                settings.agency(),
                here,
                here.startsWith("/masuk"),
                languages(here),
                theme(request),
                person,
                person == null ? null : Roles.keyOf(person),
                person == null || PasswordChangeDue.isOnCurrent() ? List.of() : navigation.of(person, here),
                person == null || PasswordChangeDue.isOnCurrent() ? null : live(watched),
                clockStrip.map(ClockStrip::fragment).orElse(null));
    }

    /** Who is signed in, from the session alone. */
    static Optional<PersonId> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.id())
                : Optional.empty();
    }

    private static String live(@Nullable PersonId watched) {
        return watched == null ? "/langsung" : "/langsung?orang=" + watched.value();
    }

    private static List<Frame.Language> languages(String here) {
        String current = LocaleContextHolder.getLocale().getLanguage();
        return List.of(
                new Frame.Language("id", "Bahasa Indonesia", in("id", here), !current.equals("en")),
                new Frame.Language("en", "English", in("en", here), current.equals("en")));
    }

    private static String in(String language, String here) {
        return UriComponentsBuilder.fromUriString(here)
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }

    private static @Nullable String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, ThemeController.COOKIE);
        return cookie != null && ThemeController.CHOICES.contains(cookie.getValue()) ? cookie.getValue() : null;
    }

    /** Path and query; of the failed page on an error page, of the whole page where htmx asks for a part. */
    private static String addressOf(HttpServletRequest request) {
        String current = request.getHeader("HX-Current-URL");
        if (current != null && current.startsWith("http")) {
            var page = UriComponentsBuilder.fromUriString(current).build();
            return page.getPath() == null ? "/" : page.getPath();
        }
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return failed;
        }
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }
}
