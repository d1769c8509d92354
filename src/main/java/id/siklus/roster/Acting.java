package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who stands above whom while others act (Plt, Plh). The actings of a day are taken one after another, whoever began
 * first before the others: one that would put somebody above themselves leaves the holder in place for that person. So
 * nobody ever stands above themselves, however many act, and the order in which it was told does not matter.
 */
final class Acting {

    private static final Comparator<Spell> IN_ORDER = Comparator.comparing(Spell::from)
            .thenComparing(spell -> spell.person().value())
            .thenComparing(spell -> Objects.toString(spell.actsFor()));

    private final Map<PersonId, Career> careers;
    private final List<Spell> spells;
    private final Map<PersonId, List<Integer>> places = new HashMap<>();
    private final NavigableSet<LocalDate> turns = new TreeSet<>();

    /** @param acting by the holder of the post */
    Acting(Map<PersonId, Career> careers, Map<PersonId, List<Spell>> acting) {
        this.careers = careers;
        spells = acting.values().stream().flatMap(List::stream).sorted(IN_ORDER).toList();
        for (int place = 0; place < spells.size(); place++) {
            PersonId holder = Objects.requireNonNull(spells.get(place).actsFor());
            places.computeIfAbsent(holder, any -> new ArrayList<>()).add(place);
        }
        if (!spells.isEmpty()) {
            findTurns();
        }
    }

    private void findTurns() {
        for (Spell spell : spells) {
            turns.add(spell.from());
            addDayAfter(spell.to());
        }
        for (Career career : careers.values()) {
            career.stints().forEach(stint -> turns.add(stint.from()));
            addDayAfter(career.lastDay());
        }
    }

    /** What ends on the last of all days does not end. */
    private void addDayAfter(@Nullable LocalDate last) {
        if (last != null && last.isBefore(Career.LAST_OF_ALL_DAYS)) {
            turns.add(last.plusDays(1));
        }
    }

    boolean anybodyFor(PersonId holder) {
        return places.containsKey(holder);
    }

    /** From that day on, the days on which somebody else may come to act or the ladder changes; the day itself too. */
    Set<LocalDate> turnsFrom(LocalDate day) {
        NavigableSet<LocalDate> from = new TreeSet<>(turns.tailSet(day, true));
        from.add(day);
        return from;
    }

    /** Who stands in the place of the person's evaluator on that day: whoever acts, or the holder. */
    PersonId standIn(PersonId person, PersonId holder, LocalDate day) {
        return standIn(person, holder, day, spells.size());
    }

    private PersonId standIn(PersonId person, PersonId holder, LocalDate day, int before) {
        int place = placeOf(holder, day);
        if (place < 0 || place >= before) {
            return holder;
        }
        PersonId actor = spells.get(place).person();
        PersonId above = actor.equals(person) ? evaluatorTold(holder, day) : actor;
        return above == null || reaches(above, person, day, place) ? holder : above;
    }

    /** Of those who act for the holder on that day, the one who began last; below zero where nobody does. */
    private int placeOf(PersonId holder, LocalDate day) {
        return places.getOrDefault(holder, List.of()).stream()
                .filter(place -> spells.get(place).covers(day))
                .reduce(-1, (earlier, later) -> later);
    }

    /** Whether the way up from there leads to the person, with the actings before that place. */
    private boolean reaches(PersonId from, PersonId person, LocalDate day, int place) {
        PersonId actor = spells.get(place).person();
        Set<PersonId> seen = new HashSet<>();
        @Nullable PersonId next = from;
        while (next != null && seen.add(next)) {
            if (next.equals(person)) {
                return true;
            }
            next = evaluator(next, day, next.equals(actor) ? place + 1 : place);
        }
        return false;
    }

    private @Nullable PersonId evaluator(PersonId person, LocalDate day, int before) {
        Career career = careers.get(person);
        PersonId holder = career == null ? null : career.evaluatorOn(day);
        if (career == null || holder == null) {
            return null;
        }
        LocalDate last = career.lastDay();
        return last != null && last.isBefore(day) ? holder : standIn(person, holder, day, before);
    }

    private @Nullable PersonId evaluatorTold(PersonId person, LocalDate day) {
        Career career = careers.get(person);
        return career == null ? null : career.evaluatorOn(day);
    }
}
