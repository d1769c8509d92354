package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the reader's choice between light and dark in a cookie, so that it needs neither script nor account. */
@Controller
class ThemeController {

    static final String COOKIE = "theme";
    static final Set<String> CHOICES = Set.of("light", "dark");

    @PostMapping("/tampilan")
    String choose(
            @RequestParam String theme, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        boolean chosen = CHOICES.contains(theme);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, chosen ? theme : "")
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(chosen ? Duration.ofDays(365) : Duration.ZERO)
                        .build()
                        .toString());
        return "redirect:" + (OwnAddress.is(back) ? back : "/");
    }
}
