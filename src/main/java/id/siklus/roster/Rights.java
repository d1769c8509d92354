package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** Says in which capacities somebody stands towards an employee, as of now; a change of the roster counts at once. */
@NamedInterface("api")
public interface Rights {

    /** All capacities of the viewer towards the employee; empty where there are none. Never both SELF and another role of rating. */
    Set<Capacity> towards(PersonId viewer, PersonId employee);

    /** The same for many employees in one question. */
    Map<PersonId, Set<Capacity>> towardsAll(PersonId viewer, Collection<PersonId> employees);

    /** Refuses (403) unless the viewer has one of these capacities towards the employee */
    void require(PersonId viewer, PersonId employee, Set<Capacity> anyOf);

    /** Capacities that span the agency: of its admin, auditor and attendance operator. */
    Set<Capacity> everywhere(PersonId viewer);

    /** Units whose states and dates the viewer may monitor: all for agency admin and auditor, the tree of a unit admin, the people of an evaluator. */
    MonitoringScope monitoringScope(PersonId viewer);

    /**
     * What of the agency somebody may monitor.
     *
     * @param everything agency admin or auditor
     * @param units the units below a unit admin; empty otherwise
     * @param evaluator the viewer, where the people they evaluate are to be shown
     */
    @NamedInterface("api")
    record MonitoringScope(boolean everything, Set<String> units, PersonId evaluator) {

        /** Whether there is anything to be shown beside the people one evaluates. */
        public boolean spansUnits() {
            return everything || !units.isEmpty();
        }
    }
}
