package id.siklus.plan;

import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.PersonId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says who may read the months of an employee, and how much of them. */
@Component
class PlanReaders {

    private static final Set<Capacity> FULL =
            EnumSet.of(Capacity.SELF, Capacity.EVALUATOR, Capacity.REVIEWER, Capacity.AUDITOR);
    private static final Set<Capacity> ANY = EnumSet.of(
            Capacity.SELF,
            Capacity.EVALUATOR,
            Capacity.REVIEWER,
            Capacity.AUDITOR,
            Capacity.UNIT_ADMIN,
            Capacity.AGENCY_ADMIN);

    private final Rights rights;

    PlanReaders(Rights rights) {
        this.rights = rights;
    }

    /** What the viewer may see; refuses (403) where that is nothing. */
    Sight sightOf(PersonId viewer, PersonId employee) {
        rights.require(viewer, employee, ANY);
        return Collections.disjoint(rights.towards(viewer, employee), FULL) ? Sight.STATES_AND_DATES : Sight.EVERYTHING;
    }
}
