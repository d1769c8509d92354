package id.siklus.contract;

import id.siklus.cycle.Office;
import id.siklus.roster.Spells;
import id.siklus.roster.Superiors;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells another evaluator from somebody who acts for the same one for some days (Plt, Plh): acting is done in the name of
 * the post, so what was signed before, and what is signed meanwhile, holds.
 */
@Component
class StandIns {

    private final Superiors superiors;
    private final Spells spells;
    private final Office office;

    StandIns(Superiors superiors, Spells spells, Office office) {
        this.superiors = superiors;
        this.spells = spells;
        this.office = office;
    }

    /** Whose posts these people's evaluators hold today, whoever acts for them. */
    Map<PersonId, PersonId> holders(Collection<PersonId> employees) {
        return superiors.byPost(employees, office.today());
    }

    /** Whether a signature to a text that names this evaluator was given to the holder, or to whoever stood in. */
    boolean sameBut(PersonId named, @Nullable PersonId holder, Signature signature) {
        return holder != null
                && (named.equals(holder) || acted(named, signature.person(), holder, office.dateOf(signature.at())));
    }

    /** On days on which the employee acts for the own evaluator, the next one up stands in. */
    private boolean acted(PersonId named, PersonId employee, PersonId holder, LocalDate day) {
        return Stream.of(named, employee)
                .flatMap(person -> spells.of(person).stream())
                .anyMatch(spell -> holder.equals(spell.actsFor()) && spell.covers(day));
    }
}
