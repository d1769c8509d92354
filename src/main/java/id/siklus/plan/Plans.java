package id.siklus.plan;

import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All monthly plans. */
interface Plans {

    Optional<MonthlyPlan> find(PlanId id);

    /** The plan; refuses (404) where there is none. */
    default MonthlyPlan get(PlanId id) {
        return find(id).orElseThrow(PlanRefused::unknownMonth);
    }

    List<MonthlyPlan> findAll(Collection<PlanId> ids);

    /** The months of an SKP, ascending. */
    List<MonthlyPlan> ofContract(UUID contract);

    /** Those of the SKPs that have a month here already. */
    Set<UUID> withMonths(Collection<UUID> contracts);

    /** Adds those that are not there yet, and says which they were. */
    Set<PlanId> addNew(Collection<MonthlyPlan> plans);

    /** Writes a plan back; refuses where somebody else changed it since it was read. */
    void save(MonthlyPlan plan);

    /**
     * The months of an SKP whose figures are in and which only wait for it to be set. Locks the SKP's months first:
     * whoever hands figures in at the same moment either is found here or finds the SKP set.
     */
    Set<PlanId> lockAwaiting(UUID contract);

    /** Calls off every month of these people that is not evaluated, and says which they were. */
    List<Ended> endOf(Collection<PersonId> people);

    /** A month that was called off. */
    record Ended(PlanId id, String contractCode, YearMonth month) {}

    /** Those of the months that run and still lack a recap. */
    List<PlanId> awaitingRecaps(Collection<PlanId> ids);

    /** Those of the people whose plan of the month has taken in that recap. */
    Set<PersonId> havingRecap(Recap recap, YearMonth month, Collection<PersonId> people);
}
