package id.siklus.tasklist.pages;

import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Who waits for me, and for whom do I wait. */
@Controller
class TeamController {

    private final TeamPage page;

    TeamController(TeamPage page) {
        this.page = page;
    }

    @GetMapping("/tim")
    String show(
            @CurrentPerson PersonId person,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            Model model) {
        model.addAttribute("team", page.of(person));
        return part ? "tasklist/team :: lists" : "tasklist/team";
    }
}
