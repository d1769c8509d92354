package id.siklus.reference;

import id.siklus.cycle.Office;
import id.siklus.shared.BusinessClock;
import id.siklus.web.ClockStrip;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The strip above every page of the reference set-up. */
@Controller("clockPage")
@ReferenceOnly
class ClockPage implements ClockStrip {

    private final MoveClock moveClock;
    private final Office office;
    private final BusinessClock clock;

    ClockPage(MoveClock moveClock, Office office, BusinessClock clock) {
        this.moveClock = moveClock;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String fragment() {
        return "reference/clock :: strip";
    }

    /** What the strip shows. */
    public Instant now() {
        return clock.now();
    }

    @PostMapping("/waktu-acuan")
    String move(@RequestParam Jump jump, @RequestParam(required = false) String to, @RequestParam String back) {
        moveClock.to(jump.from(office.today(), to == null ? "" : to));
        return "redirect:" + local(back);
    }

    /** Only an address of this application is a way back. */
    private static String local(String back) {
        URI address = URI.create(back.isBlank() ? "/" : back);
        return address.isAbsolute() || address.getHost() != null || !back.startsWith("/") ? "/" : back;
    }

    /** How far. */
    enum Jump {
        DAY {
            @Override
            String from(LocalDate today, String chosen) {
                return today.plusDays(1).toString();
            }
        },
        MONTH_END {
            @Override
            String from(LocalDate today, String chosen) {
                LocalDate end = YearMonth.from(today).atEndOfMonth();
                return (end.isEqual(today) ? YearMonth.from(today).plusMonths(1).atEndOfMonth() : end).toString();
            }
        },
        DECEMBER {
            @Override
            String from(LocalDate today, String chosen) {
                LocalDate december = LocalDate.of(today.getYear(), 12, 1);
                return (december.isAfter(today) ? december : december.plusYears(1)).toString();
            }
        },
        CHOSEN {
            @Override
            String from(LocalDate today, String chosen) {
                return chosen;
            }
        };

        abstract String from(LocalDate today, String chosen);
    }
}
