package id.siklus.cycle;

import id.siklus.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The office of the one agency of this deployment. */
@Component
class OfficeByCalendar implements Office {

    private final CycleSettings settings;
    private final BusinessClock clock;
    private final Calendars calendars;

    OfficeByCalendar(CycleSettings settings, BusinessClock clock, Calendars calendars) {
        this.settings = settings;
        this.clock = clock;
        this.calendars = calendars;
    }

    @Override
    public ZoneId zone() {
        return settings.zone();
    }

    @Override
    public LocalDate today() {
        return clock.today(zone());
    }

    @Override
    public YearMonth currentMonth() {
        return YearMonth.from(today());
    }

    @Override
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    @Override
    public WorkingCalendar calendar(LocalDate from, LocalDate to) {
        return new WorkingCalendar(calendars.freeDays(from, to), calendars.hoursOn(to));
    }
}
