package id.siklus.roster;

import id.siklus.cycle.Deadline;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DeadlinesDue;
import id.siklus.cycle.Office;
import id.siklus.roster.JdbcAnnounced.Notice;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/**
 * Tells other rooms what has changed for people: each change once, on the day on which it takes effect. It compares what
 * holds today with what was told last, so it does not matter how often or how late it is asked.
 */
@UseCase
class RosterNews {

    private static final String TURN = "roster.turn";

    private final JdbcRosterFacts facts;
    private final JdbcAnnounced announced;
    private final Roster roster;
    private final Deadlines deadlines;
    private final Office office;
    private final ApplicationEventPublisher events;

    RosterNews(
            JdbcRosterFacts facts,
            JdbcAnnounced announced,
            Roster roster,
            Deadlines deadlines,
            Office office,
            ApplicationEventPublisher events) {
        this.facts = facts;
        this.announced = announced;
        this.roster = roster;
        this.deadlines = deadlines;
        this.office = office;
        this.events = events;
    }

    /** Facts about these people have come: publishes what is new, and sets the days on which more takes effect. */
    void heardOf(Collection<PersonId> people) {
        announce(people);
        deadlines.cancel(people.stream().map(PersonId::value).toList(), TURN);
        deadlines.register(announced.turns(people, office.today()).stream()
                .map(turn -> new Deadline(
                        turn.person().value(),
                        TURN,
                        turn.day().toString(),
                        turn.day().atStartOfDay(office.zone()).toInstant()))
                .toList());
    }

    /** A day has come on which something takes effect; facts that come meanwhile wait, so that nothing is told twice. */
    @EventListener
    void on(DeadlinesDue due) {
        if (due.kind().equals(TURN)) {
            facts.lock();
            announce(due.deadlines().stream()
                    .map(deadline -> new PersonId(deadline.key()))
                    .collect(Collectors.toSet()));
        }
    }

    /** Publishes what is new about these people. */
    void announce(Collection<PersonId> people) {
        LocalDate today = office.today();
        List<Notice> notices = announced.find(people, today);
        announced.tell(
                notices.stream()
                        .filter(notice -> notice.present() || notice.hasLeft(today))
                        .toList(),
                today);
        joined(of(notices, today, Notice::isNewcomer));
        moved(of(notices, today, Notice::hasOtherEvaluator), of(notices, today, Notice::hasOtherUnit), today);
        left(notices.stream().filter(notice -> notice.isNewLeaver(today)).toList());
    }

    private void joined(Set<PersonId> newcomers) {
        if (!newcomers.isEmpty()) {
            events.publishEvent(
                    new EmployeesJoined(List.copyOf(roster.findAll(newcomers).values())));
        }
    }

    /** Whoever gets another evaluator gives another reviewer to those below; another unit concerns nobody else. */
    private void moved(Set<PersonId> elsewhereBelow, Set<PersonId> elsewhere, LocalDate today) {
        Set<PersonId> concerned = new HashSet<>(elsewhere);
        if (!elsewhereBelow.isEmpty()) {
            concerned.addAll(elsewhereBelow);
            concerned.addAll(announced.below(elsewhereBelow, today));
        }
        if (!concerned.isEmpty()) {
            events.publishEvent(new EvaluatorsChanged(concerned));
        }
    }

    private void left(List<Notice> leavers) {
        Map<LocalDate, Set<PersonId>> byDay = leavers.stream()
                .filter(notice -> notice.lastDay() != null)
                .collect(
                        Collectors.groupingBy(Notice::lastDay, Collectors.mapping(Notice::person, Collectors.toSet())));
        byDay.forEach((day, people) -> events.publishEvent(new EmployeesLeft(people, day)));
    }

    private static Set<PersonId> of(List<Notice> notices, LocalDate today, BiPredicate<Notice, LocalDate> which) {
        return notices.stream()
                .filter(notice -> which.test(notice, today))
                .map(Notice::person)
                .collect(Collectors.toSet());
    }
}
