package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Why the sign-in service of the agency did not let somebody in, and whom to ask; and the way out of it. */
@Controller
class SsoController {

    @GetMapping("/masuk/sso")
    String failed(@RequestParam(defaultValue = "ditolak") String alasan, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("reason", SsoFailures.REASONS.contains(alasan) ? alasan : "ditolak");
        return "web/sso";
    }

    /** Whoever has just signed out goes on to the service at once; without an address there is nothing to leave. */
    @PostMapping(SsoFarewell.PAGE)
    String farewell(
            @RequestAttribute(name = SsoFarewell.ADDRESS, required = false) @Nullable String address,
            HttpServletResponse response,
            Model model) {
        if (address == null) {
            return "redirect:/masuk";
        }
        response.setHeader("Refresh", "0; url=" + address);
        model.addAttribute("address", address);
        return "web/sso-farewell";
    }
}
