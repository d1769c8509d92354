package id.siklus.evaluation;

import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.Objects;

/**
 * The evaluation of one employee's year. Each verb moves it on, or refuses with a sentence; nobody rates their own, and
 * an answer that does not come is never taken for one.
 */
public final class AnnualEvaluation {

    private final EvaluationSubject subject;
    private final long version;
    private Standing standing;

    AnnualEvaluation(EvaluationSubject subject, Standing standing, long version) {
        this.subject = subject;
        this.standing = standing;
        this.version = version;
    }

    /** An evaluation that has just been opened: the employee reports. */
    static AnnualEvaluation opened(EvaluationSubject subject) {
        return new AnnualEvaluation(subject, Standing.OPENED, 0);
    }

    /** The employee reports on the year. */
    public void report(PersonId actor, SelfReport report) {
        if (!actor.equals(subject.employee())) {
            throw EvaluationRefused.notYours();
        }
        require(EvaluationState.OPEN);
        if (standing.reportMissed()) {
            throw EvaluationRefused.reportTooLate();
        }
        standing = standing.reported(report).to(EvaluationState.SELF_REPORTED);
    }

    /** The time to report has run out: the evaluator goes on without, and the page says so. */
    void missReport() {
        require(EvaluationState.OPEN);
        standing = standing.withoutReport();
    }

    /** Whether the evaluator may rate, or rate anew, in this state. */
    public boolean isRateable() {
        return state() == EvaluationState.SELF_REPORTED
                || (state() == EvaluationState.OPEN && standing.reportMissed())
                || state() == EvaluationState.AWAITING_UNIT;
    }

    /**
     * The evaluator rates. While the achievement of the unit is awaited a rating is a draft that may still be replaced.
     *
     * @return whether this moves the process on
     */
    public boolean rate(YearRating rating) {
        if (rating.by().equals(subject.employee())) {
            throw EvaluationRefused.ownYear();
        }
        if (!isRateable()) {
            throw state() == EvaluationState.OPEN
                    ? EvaluationRefused.reportOutstanding()
                    : EvaluationRefused.notNow(state());
        }
        boolean replaced = state() == EvaluationState.AWAITING_UNIT;
        standing = standing.rated(rating).to(replaced ? EvaluationState.AWAITING_UNIT : EvaluationState.RATED);
        return !replaced;
    }

    /** No unit up the tree has an achievement yet. */
    void awaitUnit() {
        require(EvaluationState.RATED, EvaluationState.AWAITING_UNIT);
        standing = standing.to(EvaluationState.AWAITING_UNIT);
    }

    /** The team is out of the pattern and nobody has said why: the evaluator writes a justification, nothing more. */
    void sendBackForJustification() {
        require(EvaluationState.RATED, EvaluationState.AWAITING_UNIT);
        EvaluationState before = standing.report() == null ? EvaluationState.OPEN : EvaluationState.SELF_REPORTED;
        standing = standing.sentBack().to(before);
    }

    /** The predicate is settled by the table of the regulation. */
    void settle(Outcome outcome) {
        require(EvaluationState.RATED, EvaluationState.AWAITING_UNIT);
        standing = standing.settled(outcome).to(EvaluationState.FINAL);
    }

    /** The result is handed to the employee (PP 30/2019: within 14 working days, and as long to answer). */
    void deliver(Instant at, Instant answerDue) {
        require(EvaluationState.FINAL);
        standing = standing.delivered(at, answerDue).to(EvaluationState.DELIVERED);
    }

    /** The employee accepts the result. */
    public void acknowledge(PersonId actor, Instant at) {
        if (!actor.equals(subject.employee())) {
            throw EvaluationRefused.notYours();
        }
        require(EvaluationState.DELIVERED);
        standing = standing.answered(at).to(EvaluationState.ACKNOWLEDGED);
    }

    /** The time to answer has run out. This is kept as what it is, not as consent. */
    void miss() {
        require(EvaluationState.DELIVERED);
        standing = standing.to(EvaluationState.NO_RESPONSE);
    }

    public EvaluationId id() {
        return subject.id();
    }

    public EvaluationSubject subject() {
        return subject;
    }

    public PersonId employee() {
        return subject.employee();
    }

    public EvaluationState state() {
        return standing.state();
    }

    public Standing standing() {
        return standing;
    }

    /** The rating, which must have been given. */
    YearRating rating() {
        return Objects.requireNonNull(standing.rating(), "not rated yet");
    }

    long version() {
        return version;
    }

    private void require(EvaluationState... allowed) {
        for (EvaluationState state : allowed) {
            if (state == state()) {
                return;
            }
        }
        throw EvaluationRefused.notNow(state());
    }
}
