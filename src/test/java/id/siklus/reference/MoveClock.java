package id.siklus.reference;

import id.siklus.cycle.Office;
import id.siklus.cycle.OpenMonths;
import id.siklus.engine.MailDelivery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.springframework.stereotype.Component;

/** Moves the business clock forward and works off what fell due before it returns. */
@Component
@ReferenceOnly
class MoveClock {

    private static final LocalTime START_OF_DAY = LocalTime.of(8, 0);
    private static final DateTimeFormatter ANY = DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss[.SSS]][XXX]]");

    private final ReferenceClock clock;
    private final Office office;
    private final OpenMonths openMonths;
    private final MailDelivery mailDelivery;

    MoveClock(ReferenceClock clock, Office office, OpenMonths openMonths, MailDelivery mailDelivery) {
        this.clock = clock;
        this.office = office;
        this.openMonths = openMonths;
        this.mailDelivery = mailDelivery;
    }

    /**
     * Moves.
     *
     * @param to a date (then 08.00 in the office), a date and time of the office, or one with an offset
     * @throws ClockRefused where it cannot be read, or lies in the past
     */
    void to(String to) {
        to(read(to));
    }

    /** Moves to an instant. */
    void to(Instant to) {
        clock.moveTo(to);
        openMonths.openDue();
        mailDelivery.deliverDue();
    }

    private Instant read(String text) {
        try {
            TemporalAccessor read =
                    ANY.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof OffsetDateTime exact) {
                return exact.toInstant();
            }
            LocalDateTime local = read instanceof LocalDate date ? date.atTime(START_OF_DAY) : LocalDateTime.from(read);
            return local.atZone(office.zone()).toInstant();
        } catch (DateTimeException unreadable) {
            throw ClockRefused.unreadable(text);
        }
    }
}
