package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays the roster out as if nobody acted for anybody. */
@Component
class SuperiorsOfFacts implements Superiors {

    private final JdbcRosterFacts facts;

    SuperiorsOfFacts(JdbcRosterFacts facts) {
        this.facts = facts;
    }

    @Override
    public Map<PersonId, PersonId> byPost(Collection<PersonId> people, LocalDate day) {
        Careers careers = new Careers(RosterLedger.careers(facts.withThoseAbove(people)));
        Map<PersonId, PersonId> superiors = new HashMap<>();
        for (PersonId person : people) {
            for (Stint stint : careers.inForce(person)) {
                PersonId evaluator = stint.post().evaluator();
                if (stint.covers(day) && evaluator != null) {
                    superiors.put(person, evaluator);
                }
            }
        }
        return superiors;
    }
}
