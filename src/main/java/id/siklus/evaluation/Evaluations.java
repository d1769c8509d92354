package id.siklus.evaluation;

import id.siklus.plan.Rating;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All annual evaluations. */
interface Evaluations {

    Optional<AnnualEvaluation> find(EvaluationId id);

    /** The evaluation; refuses (404) where there is none. */
    default AnnualEvaluation get(EvaluationId id) {
        return find(id).orElseThrow(EvaluationRefused::unknown);
    }

    List<AnnualEvaluation> findAll(Collection<EvaluationId> ids);

    /** Every year of a person that has been evaluated or is being so, newest first. */
    List<AnnualEvaluation> ofEmployee(PersonId employee);

    /** The same for whoever goes on to ask for the team and for the units of that year: all is read at once. */
    List<AnnualEvaluation> ofEmployee(PersonId employee, int year, Collection<PersonId> team, Collection<String> units);

    /** Adds those that are not there yet, and says which they were. */
    Set<EvaluationId> addNew(Collection<AnnualEvaluation> evaluations);

    /** Writes an evaluation back; refuses where somebody else changed it since it was read. */
    void save(AnnualEvaluation evaluation);

    /** Keeps what the employee was handed, word for word. */
    void keepDelivered(AnnualEvaluation evaluation, String content, String hash);

    /** The hash of what was handed over. */
    Optional<String> contentHash(EvaluationId id);

    /** Evaluations of that year kept for these units whose predicate is not settled and whose process still runs. */
    Set<EvaluationId> unsettledIn(Collection<String> units, int year);

    /** The units of these, as of now; kept from then on. */
    void freezeUnits(Map<EvaluationId, String> units);

    /** Marks the running evaluations of these people as ended, and says which they were. */
    Set<EvaluationId> end(Collection<PersonId> employees);

    /** The evaluations of these people in that year, as far as a team is looked at as a whole. */
    List<Rated> ofTeam(Collection<PersonId> employees, int year);

    /** Records that the evaluations of a year may begin. */
    void openWindow(int year);

    boolean isWindowOpen(int year);

    /** The same, for whoever sets an SKP: until the transaction ends no window of that year opens unseen. */
    boolean isWindowOpenFromNowOn(int year);

    /**
     * An evaluation of somebody in a team.
     *
     * @param result absent until the year is rated, like the behaviour
     * @param justifies whether the rating says why the team is out of the pattern
     */
    record Rated(
            PersonId employee,
            @Nullable Rating result,
            @Nullable Rating behaviour,
            boolean justifies) {}
}
