package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The small pages of the frame: the way in, the navigation that keeps its counts fresh, and help. */
@Controller
class HomeController {

    private final Frames frames;

    HomeController(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/tugas";
    }

    @GetMapping("/bantuan")
    String help() {
        return "web/help";
    }

    @GetMapping("/navigasi")
    String navigation(HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.around(request, null));
        return "components/navigation :: navigation";
    }
}
