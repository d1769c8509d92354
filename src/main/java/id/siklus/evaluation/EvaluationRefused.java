package id.siklus.evaluation;

import id.siklus.shared.DomainRefusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What annual evaluations and achievements of units refuse. */
public final class EvaluationRefused extends DomainRefusal {

    private EvaluationRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** The SKP has no annual evaluation, or there is no such SKP. */
    public static EvaluationRefused unknown() {
        return new EvaluationRefused(Kind.NOT_FOUND, "evaluation.unknown");
    }

    /** There is no such unit. */
    public static EvaluationRefused unknownUnit() {
        return new EvaluationRefused(Kind.NOT_FOUND, "evaluation.unknown-unit");
    }

    static EvaluationRefused notNow(EvaluationState state) {
        return new EvaluationRefused(
                Kind.CONFLICT,
                "evaluation.not-now",
                new DefaultMessageSourceResolvable("evaluation.state." + state.name()));
    }

    static EvaluationRefused reportOutstanding() {
        return new EvaluationRefused(Kind.CONFLICT, "evaluation.report-outstanding");
    }

    static EvaluationRefused reportTooLate() {
        return new EvaluationRefused(Kind.CONFLICT, "evaluation.report-too-late");
    }

    static EvaluationRefused changedMeanwhile() {
        return new EvaluationRefused(Kind.CONFLICT, "evaluation.changed-meanwhile");
    }

    static EvaluationRefused notYours() {
        return new EvaluationRefused(Kind.FORBIDDEN, "evaluation.not-yours");
    }

    static EvaluationRefused ownYear() {
        return new EvaluationRefused(Kind.FORBIDDEN, "evaluation.own-year");
    }

    static EvaluationRefused notYourUnit() {
        return new EvaluationRefused(Kind.FORBIDDEN, "evaluation.not-your-unit");
    }

    static EvaluationRefused reportEmpty() {
        return new EvaluationRefused(Kind.INVALID, "evaluation.report-empty");
    }

    static EvaluationRefused unknownReason(String key) {
        return new EvaluationRefused(Kind.INVALID, "evaluation.unknown-reason", key);
    }

    static EvaluationRefused reasonTooShort(String key, int characters) {
        return new EvaluationRefused(Kind.INVALID, "evaluation.reason-too-short", characters, key);
    }

    static EvaluationRefused resultReasonMissing() {
        return new EvaluationRefused(Kind.INVALID, "evaluation.result-reason-missing");
    }

    static EvaluationRefused behaviourReasonMissing() {
        return new EvaluationRefused(Kind.INVALID, "evaluation.behaviour-reason-missing");
    }

    static EvaluationRefused justificationMissing() {
        return new EvaluationRefused(Kind.INVALID, "evaluation.justification-missing");
    }

    /** Something that the act needs was left out. */
    public static EvaluationRefused incomplete(String field) {
        return new EvaluationRefused(Kind.INVALID, "evaluation.incomplete", field);
    }

    static EvaluationRefused periodUnreadable(String period) {
        return new EvaluationRefused(Kind.INVALID, "evaluation.period-unreadable", period);
    }

    static EvaluationRefused periodOfOtherYear(String period, int year) {
        return new EvaluationRefused(Kind.INVALID, "evaluation.period-of-other-year", period, Integer.toString(year));
    }

    static EvaluationRefused yearNotOpen(int year) {
        return new EvaluationRefused(Kind.INVALID, "evaluation.year-not-open", Integer.toString(year));
    }

    static EvaluationRefused textTooLong(int characters) {
        return new EvaluationRefused(Kind.INVALID, "evaluation.text-too-long", characters);
    }

    static EvaluationRefused textUnreadable() {
        return new EvaluationRefused(Kind.INVALID, "evaluation.text-unreadable");
    }
}
