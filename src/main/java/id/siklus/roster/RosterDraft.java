package id.siklus.roster;

import id.siklus.roster.RosterFact.Kind;
import id.siklus.shared.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roster while a batch of facts is gone through: what is known, and what is to be added. */
public final class RosterDraft {

    private final Map<PersonId, Identity> known;
    private final Map<PersonId, List<RosterFact>> told;
    private final Set<String> units;
    private final List<RosterFact> added = new ArrayList<>();
    private final List<SpellFact> spells = new ArrayList<>();
    private final Map<PersonId, Identity> newcomers = new LinkedHashMap<>();

    RosterDraft(Map<PersonId, Identity> known, Map<PersonId, List<RosterFact>> told, Set<String> units) {
        this.known = new HashMap<>(known);
        this.told = new HashMap<>(told);
        this.units = units;
    }

    /** Who somebody is, whatever the post. */
    public record Identity(PersonId id, String name, EmploymentStatus status) {

        /** People outside the civil service have ledgers, but never an SKP. */
        boolean contractExpected() {
            return id.isCivilServant() && status != EmploymentStatus.NON_ASN;
        }
    }

    public boolean knows(PersonId person) {
        return known.containsKey(person);
    }

    public boolean knowsUnit(String code) {
        return units.contains(code);
    }

    /** Whether exactly this beginning was told before, under another id or by registration. */
    public boolean saysTheSame(Identity who, RosterFact joined) {
        return who.equals(known.get(who.id()))
                && beginning(who.id()).filter(fact -> same(fact, joined)).isPresent();
    }

    private Optional<RosterFact> beginning(PersonId person) {
        return told.getOrDefault(person, List.of()).stream()
                .filter(fact -> fact.kind() == Kind.JOINED)
                .findFirst();
    }

    private static boolean same(RosterFact known, RosterFact joined) {
        Long fingerprint = known.told().fingerprint();
        return fingerprint == null
                ? known.effectiveOn().equals(joined.effectiveOn())
                        && known.post().equals(joined.post().withoutLevel())
                : fingerprint.equals(joined.told().fingerprint());
    }

    /** Takes in somebody new. */
    public void join(Identity who, RosterFact joined) {
        known.put(who.id(), who);
        newcomers.put(who.id(), who);
        take(joined);
    }

    /** Takes in what changes for somebody who is known. */
    public void take(RosterFact fact) {
        told.merge(fact.employee(), List.of(fact), RosterDraft::both);
        added.add(fact);
    }

    /** Takes in when somebody acts for another, or is away. */
    public void take(SpellFact fact) {
        spells.add(fact);
    }

    /** Whether the fact would put somebody above themselves. */
    public boolean makesCircle(RosterFact fact) {
        Map<PersonId, List<RosterFact>> then = new HashMap<>(told);
        then.merge(fact.employee(), List.of(fact), RosterDraft::both);
        return new Careers(RosterLedger.careers(then)).circle(fact.employee(), fact.effectiveOn());
    }

    private static List<RosterFact> both(List<RosterFact> some, List<RosterFact> others) {
        List<RosterFact> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    List<RosterFact> added() {
        return added;
    }

    List<SpellFact> spells() {
        return spells;
    }

    /** Those for whom others come to act, or cease to: under them the evaluator changes. */
    Set<PersonId> holders() {
        Set<PersonId> holders = new HashSet<>();
        for (SpellFact fact : spells) {
            if (fact.actsFor() != null) {
                holders.add(fact.actsFor());
            }
        }
        return holders;
    }

    List<Identity> newcomers() {
        return List.copyOf(newcomers.values());
    }

    Set<PersonId> touched() {
        Set<PersonId> touched = new HashSet<>();
        added.forEach(fact -> touched.add(fact.employee()));
        return touched;
    }
}
