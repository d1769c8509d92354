package id.siklus.cycle;

import id.siklus.shared.BusinessClock;
import id.siklus.shared.UseCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/** Opens the annual evaluation of each year whose day has come, in order and once (PP 30/2019; the day is data). */
@UseCase
class OpenWindows {

    private final OpenedWindows windows;
    private final Office office;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    OpenWindows(OpenedWindows windows, Office office, BusinessClock clock, ApplicationEventPublisher events) {
        this.windows = windows;
        this.office = office;
        this.clock = clock;
        this.events = events;
    }

    /** Opens what is due on the business clock; the years that were opened by this call are returned. */
    List<Integer> openDue() {
        LocalDate today = office.today();
        List<Integer> opened = new ArrayList<>();
        for (int year = nextYear(); !windows.opensOn(year).isAfter(today); year++) {
            if (windows.open(year, clock.now())) {
                events.publishEvent(new WindowOpened(year));
                opened.add(year);
            }
        }
        return opened;
    }

    /** When the next year may be evaluated. */
    Optional<Instant> nextDue() {
        return Optional.of(
                windows.opensOn(nextYear()).atStartOfDay(office.zone()).toInstant());
    }

    /** The year after the latest; at the very first look the year of the first month that was planned here. */
    private int nextYear() {
        return windows.latest()
                .map(latest -> latest + 1)
                .or(windows::firstPlanned)
                .orElseGet(() -> office.today().getYear());
    }
}
