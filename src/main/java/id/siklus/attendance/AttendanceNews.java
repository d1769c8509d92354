package id.siklus.attendance;

import id.siklus.ledger.LedgerTopic;
import id.siklus.ledger.MonthsClosedLater;
import id.siklus.shared.PersonId;
import id.siklus.web.LiveTopic;
import id.siklus.web.LiveUpdates;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells others what a batch has changed: open pages, and the rooms that wait for recaps. */
@Component
public class AttendanceNews {

    private final LiveUpdates pages;
    private final ApplicationEventPublisher rooms;

    AttendanceNews(LiveUpdates pages, ApplicationEventPublisher rooms) {
        this.pages = pages;
        this.rooms = rooms;
    }

    @EventListener
    void on(MonthsClosedLater later) {
        if (later.topic() == LedgerTopic.ATTENDANCE) {
            announce(Set.of(), later.closed());
        }
    }

    /**
     * Announces, in the running transaction.
     *
     * @param people whose days changed
     * @param closed whose month closed just now
     */
    public void announce(Collection<PersonId> people, Map<YearMonth, Set<PersonId>> closed) {
        closed.forEach((month, whose) -> rooms.publishEvent(new AttendanceMonthClosed(month, whose)));
        if (!people.isEmpty()) {
            pages.changed(LiveTopic.ATTENDANCE, people);
        }
    }
}
