package id.siklus.evaluation;

import id.siklus.roster.Capacity;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.Rights;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read, and who sets, what a unit has achieved; asked of the roster as of now. */
@Component
public class UnitAccess {

    private static final Set<Capacity> READERS = EnumSet.of(
            Capacity.SELF,
            Capacity.EVALUATOR,
            Capacity.REVIEWER,
            Capacity.UNIT_ADMIN,
            Capacity.AGENCY_ADMIN,
            Capacity.AUDITOR);

    private final Roster roster;
    private final UnitHeads heads;
    private final Rights rights;

    UnitAccess(Roster roster, UnitHeads heads, Rights rights) {
        this.roster = roster;
        this.heads = heads;
        this.rights = rights;
    }

    /**
     * What somebody looks at.
     *
     * @param head who is judged by it
     * @param setter who sets it
     * @param sets whether that is the viewer
     */
    public record Sight(OrgUnit unit, PersonId head, PersonId setter, boolean sets) {}

    /** The unit; refuses (404) where there is none with a head, and (403) whoever has nothing to do with it. */
    public Sight sight(PersonId viewer, String code) {
        OrgUnit unit = roster.findUnit(code).orElseThrow(EvaluationRefused::unknownUnit);
        UnitHeads.Head head = heads.of(code).orElseThrow(EvaluationRefused::unknownUnit);
        boolean sets = head.superior().equals(viewer);
        PersonId judged = head.employee().id();
        if (!sets && Collections.disjoint(rights.towards(viewer, judged), READERS)) {
            throw EvaluationRefused.notYourUnit();
        }
        return new Sight(unit, judged, head.superior(), sets);
    }

    void requireSetter(PersonId actor, String code) {
        if (!sight(actor, code).sets()) {
            throw EvaluationRefused.notYourUnit();
        }
    }
}
