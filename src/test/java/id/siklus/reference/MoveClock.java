package id.siklus.reference;

import id.siklus.cycle.DueWork;
import id.siklus.cycle.Office;
import id.siklus.engine.MailDelivery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Moves the business clock forward and works off what fell due before it returns, as if the time had passed: it steps to
 * each next thing that is due, works that off and delivers the mail that comes of it, and goes on from there. A deadline
 * that is set on the way is therefore met on its day.
 */
@Component
@ReferenceOnly
class MoveClock {

    /** When a day of the office begins, for whoever names a date only. */
    static final LocalTime START_OF_DAY = LocalTime.of(8, 0);

    private static final DateTimeFormatter ANY = DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss[.SSS]][XXX]]");

    private final ReferenceClock clock;
    private final Office office;
    private final DueWork dueWork;
    private final MailDelivery mailDelivery;

    MoveClock(ReferenceClock clock, Office office, DueWork dueWork, MailDelivery mailDelivery) {
        this.clock = clock;
        this.office = office;
        this.dueWork = dueWork;
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

    /**
     * Moves to an instant; one move after the other.
     *
     * @throws ClockRefused where it lies in the past
     */
    synchronized void to(Instant to) {
        clock.requireForward(to);
        workOff();
        Optional<Instant> before = Optional.empty();
        for (Optional<Instant> next = nextUntil(to); next.isPresent() && !next.equals(before); next = nextUntil(to)) {
            clock.advanceTo(next.get());
            // Where nothing could be done the same instant comes again: somebody else is at it.
            before = workOff() == 0 ? next : Optional.empty();
        }
        clock.advanceTo(to);
        workOff();
    }

    private Optional<Instant> nextUntil(Instant to) {
        return dueWork.nextDue().filter(next -> !next.isAfter(to));
    }

    private int workOff() {
        int due = dueWork.workOff();
        return due + mailDelivery.deliverDue();
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
