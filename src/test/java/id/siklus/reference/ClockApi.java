package id.siklus.reference;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.cycle.Office;
import id.siklus.shared.BusinessClock;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The business clock over HTTP; there is none in production. */
@RestController
@ReferenceOnly
@RequestMapping("/api/v1/clock")
class ClockApi {

    private final MoveClock moveClock;
    private final BusinessClock clock;
    private final Office office;

    ClockApi(MoveClock moveClock, BusinessClock clock, Office office) {
        this.moveClock = moveClock;
        this.clock = clock;
        this.office = office;
    }

    @GetMapping
    ClockReading read() {
        return new ClockReading(OffsetDateTime.ofInstant(clock.now(), office.zone()));
    }

    @PostMapping
    ClockReading move(@RequestBody JsonNode body) {
        JsonNode to = body.path("to");
        if (!to.isTextual()) {
            throw ClockRefused.unreadable(to.isMissingNode() ? "" : to.toString());
        }
        moveClock.to(to.asText());
        return read();
    }

    /** Business time with the office's offset. */
    record ClockReading(OffsetDateTime businessTime) {}
}
