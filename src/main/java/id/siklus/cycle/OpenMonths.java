package id.siklus.cycle;

import id.siklus.shared.BusinessClock;
import id.siklus.shared.UseCase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;

/** Opens the planning of each month whose day has come, in order and once. */
@UseCase
@NamedInterface("api")
public class OpenMonths {

    private final OpenedMonths months;
    private final Office office;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    OpenMonths(OpenedMonths months, Office office, BusinessClock clock, ApplicationEventPublisher events) {
        this.months = months;
        this.office = office;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens what is due on the business clock; the months that were opened by this call are returned. The very first
     * call begins with the current month, and never with one before it.
     */
    public List<YearMonth> openDue() {
        LocalDate today = office.today();
        YearMonth last = YearMonth.from(today).plusMonths(months.monthsBefore(today));
        YearMonth month = months.latest().map(latest -> latest.plusMonths(1)).orElse(YearMonth.from(today));
        List<YearMonth> opened = new ArrayList<>();
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            if (months.open(month, clock.now())) {
                events.publishEvent(new MonthOpened(month));
                opened.add(month);
            }
        }
        return opened;
    }

    /** When the next month may be planned; none before the first look, which opens the current one at once. */
    Optional<Instant> nextDue() {
        int ahead = months.monthsBefore(office.today());
        return months.latest()
                .map(latest -> latest.plusMonths(1L - ahead).atDay(1))
                .map(day -> day.atStartOfDay(office.zone()).toInstant());
    }
}
