package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why the sign-in service of the agency did not let somebody in, and whom to ask. */
@Controller
class SsoController {

    @GetMapping("/masuk/sso")
    String failed(@RequestParam(defaultValue = "ditolak") String alasan, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("reason", SsoFailures.REASONS.contains(alasan) ? alasan : "ditolak");
        return "web/sso";
    }
}
