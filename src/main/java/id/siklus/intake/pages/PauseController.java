package id.siklus.intake.pages;

import id.siklus.intake.PauseIntake;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Stops the consumers and lets them go on, for people and for scripts. */
@Controller
class PauseController {

    private static final String PAGE = "redirect:/pemantauan/peristiwa";

    private final PauseIntake pause;

    PauseController(PauseIntake pause) {
        this.pause = pause;
    }

    @PostMapping("/pemantauan/peristiwa/jeda")
    String pause(@CurrentPerson PersonId actor) {
        pause.pause(actor);
        return PAGE;
    }

    @PostMapping("/pemantauan/peristiwa/lanjut")
    String resume(@CurrentPerson PersonId actor) {
        pause.resume(actor);
        return PAGE;
    }

    @PostMapping("/api/v1/intake/pause")
    @ResponseBody
    PauseResource pauseByScript(@CurrentPerson PersonId actor) {
        pause.pause(actor);
        return resource();
    }

    @PostMapping("/api/v1/intake/resume")
    @ResponseBody
    PauseResource resumeByScript(@CurrentPerson PersonId actor) {
        pause.resume(actor);
        return resource();
    }

    private PauseResource resource() {
        return pause.current()
                .map(found -> new PauseResource(true, found.since()))
                .orElseGet(() -> new PauseResource(false, null));
    }

    /** Whether records are left in Kafka because a person wants it so, and since when. */
    record PauseResource(boolean paused, @Nullable Instant since) {}
}
