package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The careers of some people and of everybody above them, from which their rows of the roster are laid out. */
final class Careers {

    private static final int HIGHEST_LADDER = 50;

    private final Map<PersonId, Career> careers;
    private final Acting acting;

    Careers(Map<PersonId, Career> careers) {
        this(careers, Map.of());
    }

    /**
     * With those who act for others.
     *
     * @param acting by the holder of the post
     */
    Careers(Map<PersonId, Career> careers, Map<PersonId, List<Spell>> acting) {
        this.careers = Map.copyOf(careers);
        this.acting = new Acting(this.careers, acting);
    }

    /**
     * The posts of somebody as they hold: whoever acts for the evaluator (Plt, Plh) takes the evaluator's place on those
     * days, and from the day after an evaluator left, the evaluator's own evaluator steps in
     * until the agency names another one, so that nobody's task is ever left without a desk.
     */
    List<Stint> inForce(PersonId person) {
        List<Stint> laid = new ArrayList<>();
        Career career = careers.get(person);
        if (career != null) {
            career.stints()
                    .forEach(stint -> acted(person, stint).forEach(part -> lay(person, part, HIGHEST_LADDER, laid)));
        }
        return laid;
    }

    /** The days of a stint, apart where somebody else comes to act for the evaluator. */
    private List<Stint> acted(PersonId person, Stint stint) {
        PersonId holder = stint.post().evaluator();
        if (holder == null || !acting.anybodyFor(holder)) {
            return List.of(stint);
        }
        List<Stint> parts = new ArrayList<>();
        for (LocalDate day : acting.turnsFrom(stint.from())) {
            if (stint.covers(day)) {
                add(stint.since(day).under(acting.standIn(person, holder, day)), parts);
            }
        }
        return parts;
    }

    /** The days before end where others begin; days under the same evaluator stay together. */
    private static void add(Stint next, List<Stint> parts) {
        int last = parts.size() - 1;
        if (last < 0) {
            parts.add(next);
        } else if (!parts.get(last).post().equals(next.post())) {
            parts.set(last, parts.get(last).until(next.from().minusDays(1)));
            parts.add(next);
        }
    }

    private void lay(PersonId person, Stint stint, int ladder, List<Stint> laid) {
        Career above = stint.post().evaluator() == null
                ? null
                : careers.get(stint.post().evaluator());
        LocalDate last = above == null ? null : above.lastDay();
        if (above == null
                || last == null
                || !last.isBefore(Career.LAST_OF_ALL_DAYS)
                || stint.endsBefore(last.plusDays(1))) {
            laid.add(stint);
            return;
        }
        if (!stint.from().isAfter(last)) {
            laid.add(stint.until(last));
        }
        PersonId next = ladder == 0 ? null : above.evaluatorOn(last);
        lay(person, stint.since(last.plusDays(1)).under(person.equals(next) ? null : next), ladder - 1, laid);
    }

    /** Whether somebody comes to stand above themselves on that day or on a later one on which the ladder changes. */
    boolean circle(PersonId person, LocalDate from) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        for (PersonId above : ladder(person, from)) {
            Career career = careers.get(above);
            if (career != null) {
                career.stints().stream()
                        .map(Stint::from)
                        .filter(day -> day.isAfter(from))
                        .forEach(days::add);
            }
        }
        return days.stream().anyMatch(day -> {
            List<PersonId> ladder = ladder(person, day);
            return ladder.subList(1, ladder.size()).contains(person);
        });
    }

    /** The person, and upwards from there until the top or until somebody comes a second time. */
    private List<PersonId> ladder(PersonId person, LocalDate day) {
        List<PersonId> ladder = new ArrayList<>();
        Set<PersonId> seen = new HashSet<>();
        @Nullable PersonId next = person;
        while (next != null) {
            ladder.add(next);
            Career career = seen.add(next) ? careers.get(next) : null;
            next = career == null ? null : career.evaluatorOn(day);
        }
        return ladder;
    }
}
