package id.siklus.roster;

import id.siklus.roster.JdbcRosterFacts.Held;
import id.siklus.roster.RosterFact.Kind;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes facts about people and lays the roster out anew for everybody whom they concern. */
@Component
public class RosterLedger {

    private final JdbcRosterFacts facts;
    private final JdbcRegistration registration;
    private final JdbcSpells spells;
    private final RosterNews news;
    private final ApplicationEventPublisher events;

    RosterLedger(
            JdbcRosterFacts facts,
            JdbcRegistration registration,
            JdbcSpells spells,
            RosterNews news,
            ApplicationEventPublisher events) {
        this.facts = facts;
        this.registration = registration;
        this.spells = spells;
        this.news = news;
        this.events = events;
    }

    /** What is known of these people and of everybody above them, held against others who would write. */
    public RosterDraft hold(Collection<PersonId> people) {
        facts.lock();
        return new RosterDraft(registration.identities(people), facts.withThoseAbove(people), registration.unitCodes());
    }

    /** Writes what a draft has taken in, and tells other rooms of what takes effect. */
    public void write(RosterDraft draft) {
        Set<PersonId> touched = new HashSet<>(draft.touched());
        touched.addAll(draft.holders());
        if (touched.isEmpty() && draft.spells().isEmpty()) {
            return;
        }
        registration.addIdentities(draft.newcomers());
        facts.add(draft.added());
        spells.add(draft.spells());
        touched.addAll(spells.holdersActedForBelow(touched));
        Set<PersonId> concerned = withThoseBelow(touched);
        lay(concerned);
        if (!draft.touched().isEmpty()) {
            events.publishEvent(new PostsLaid(draft.touched()));
        }
        news.heardOf(concerned);
    }

    private void lay(Set<PersonId> people) {
        Map<PersonId, List<RosterFact>> told = facts.withThoseAbove(people);
        Map<PersonId, List<Spell>> acting = spells.acting(evaluators(told));
        Set<PersonId> asked = new HashSet<>();
        while (asked.addAll(actors(acting))) {
            told.putAll(facts.withThoseAbove(asked));
            acting = spells.acting(evaluators(told));
        }
        Map<PersonId, Career> careers = careers(told);
        Careers all = new Careers(careers, acting);
        Map<PersonId, Career> theirs = new HashMap<>(careers);
        theirs.keySet().retainAll(people);
        facts.end(theirs);
        facts.lay(
                people,
                people.stream()
                        .flatMap(person -> all.inForce(person).stream().map(stint -> new Held(person, stint)))
                        .toList());
    }

    private static Set<PersonId> actors(Map<PersonId, List<Spell>> acting) {
        return acting.values().stream().flatMap(List::stream).map(Spell::person).collect(Collectors.toSet());
    }

    private static Set<PersonId> evaluators(Map<PersonId, List<RosterFact>> told) {
        return told.values().stream()
                .flatMap(List::stream)
                .map(fact -> fact.post().evaluator())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    static Map<PersonId, Career> careers(Map<PersonId, List<RosterFact>> told) {
        Map<PersonId, Career> careers = new HashMap<>();
        told.forEach((person, theirs) -> {
            if (theirs.stream().anyMatch(fact -> fact.kind() == Kind.JOINED)) {
                careers.put(person, Career.of(theirs));
            }
        });
        return careers;
    }

    /** Below somebody who leaves the evaluator changes too, and below a leaver that of those further down. */
    private Set<PersonId> withThoseBelow(Set<PersonId> touched) {
        Set<PersonId> concerned = new HashSet<>(touched);
        Set<PersonId> next = touched;
        while (!next.isEmpty()) {
            Set<PersonId> below = facts.below(next);
            below.removeAll(concerned);
            concerned.addAll(below);
            next = facts.gone(below);
        }
        return concerned;
    }
}
