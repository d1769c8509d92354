package id.siklus.tasklist.pages;

import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import id.siklus.web.TaskAside;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What I must do now. */
@Controller
class MyTasksController {

    private final MyTasksPage page;
    private final YearStrip year;
    private final ObjectProvider<TaskAside> asides;

    MyTasksController(MyTasksPage page, YearStrip year, ObjectProvider<TaskAside> asides) {
        this.page = page;
        this.year = year;
        this.asides = asides;
    }

    @GetMapping("/tugas")
    String show(
            @CurrentPerson PersonId person,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            Model model) {
        model.addAttribute("lists", page.of(person, after));
        model.addAttribute("stages", year.of(person));
        if (part) {
            return "tasklist/mine :: lists";
        }
        model.addAttribute("asides", blocks(person));
        return "tasklist/mine";
    }

    private List<TaskAside.Block> blocks(PersonId person) {
        return asides.orderedStream()
                .map(aside -> aside.of(person))
                .flatMap(Optional::stream)
                .toList();
    }
}
