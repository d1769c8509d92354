package id.siklus.roster;

import id.siklus.shared.PersonId;
import id.siklus.web.LiveAudience;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever may read somebody's ledgers may follow their changes. */
@Component
class RosterAudience implements LiveAudience {

    private static final Set<Capacity> READERS =
            EnumSet.of(Capacity.SELF, Capacity.EVALUATOR, Capacity.REVIEWER, Capacity.AUDITOR);

    private final Rights rights;

    RosterAudience(Rights rights) {
        this.rights = rights;
    }

    @Override
    public boolean mayWatch(PersonId viewer, PersonId watched) {
        return !Collections.disjoint(rights.towards(viewer, watched), READERS);
    }
}
