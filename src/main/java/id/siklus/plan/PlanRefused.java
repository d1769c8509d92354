package id.siklus.plan;

import id.siklus.shared.DomainRefusal;
import java.math.BigDecimal;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What the months of an SKP refuse. */
public final class PlanRefused extends DomainRefusal {

    private PlanRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** There is no such month of that SKP. */
    public static PlanRefused unknownMonth() {
        return new PlanRefused(Kind.NOT_FOUND, "plan.unknown-month");
    }

    /** There is no such SKP. */
    public static PlanRefused unknownContract() {
        return new PlanRefused(Kind.NOT_FOUND, "plan.unknown-contract");
    }

    static PlanRefused notNow(MonthState state) {
        return new PlanRefused(
                Kind.CONFLICT, "plan.not-now", new DefaultMessageSourceResolvable("plan.state." + state.name()));
    }

    static PlanRefused alreadyRealised() {
        return new PlanRefused(Kind.CONFLICT, "plan.already-realised");
    }

    static PlanRefused nothingLate() {
        return new PlanRefused(Kind.CONFLICT, "plan.nothing-late");
    }

    static PlanRefused moreCameLate(int facts) {
        return new PlanRefused(Kind.CONFLICT, "plan.more-came-late", facts);
    }

    static PlanRefused changedMeanwhile() {
        return new PlanRefused(Kind.CONFLICT, "plan.changed-meanwhile");
    }

    static PlanRefused notYours() {
        return new PlanRefused(Kind.FORBIDDEN, "plan.not-yours");
    }

    static PlanRefused ownMonth() {
        return new PlanRefused(Kind.FORBIDDEN, "plan.own-month");
    }

    static PlanRefused unknownIndicator(String indicator) {
        return new PlanRefused(Kind.INVALID, "plan.unknown-indicator", indicator);
    }

    static void throwUnknownIndicator(String indicator) {
        throw unknownIndicator(indicator);
    }

    static PlanRefused notMeasured(String indicator) {
        return new PlanRefused(Kind.INVALID, "plan.not-measured", indicator);
    }

    /** The same indicator was given twice. */
    public static PlanRefused indicatorTwice(String indicator) {
        return new PlanRefused(Kind.INVALID, "plan.indicator-twice", indicator);
    }

    /** Something that the act needs was left out. */
    public static PlanRefused incomplete(String field) {
        return new PlanRefused(Kind.INVALID, "plan.incomplete", field);
    }

    static PlanRefused quantityUnacceptable(String indicator) {
        return new PlanRefused(Kind.INVALID, "plan.quantity-unacceptable", indicator);
    }

    static PlanRefused reasonMissing(String indicator, BigDecimal value, BigDecimal counted) {
        return new PlanRefused(Kind.INVALID, "plan.reason-missing", indicator, value, counted);
    }

    static PlanRefused linkUnacceptable(String indicator) {
        return new PlanRefused(Kind.INVALID, "plan.link-unacceptable", indicator);
    }

    static PlanRefused tooMuchEvidence(String indicator, int most) {
        return new PlanRefused(Kind.INVALID, "plan.too-much-evidence", indicator, most);
    }

    static PlanRefused unknownTask(String indicator) {
        return new PlanRefused(Kind.INVALID, "plan.unknown-task", indicator);
    }

    static PlanRefused returnReasonTooShort(int characters) {
        return new PlanRefused(Kind.INVALID, "plan.return-reason-too-short", characters);
    }

    static PlanRefused feedbackMissing() {
        return new PlanRefused(Kind.INVALID, "plan.feedback-missing");
    }

    static PlanRefused textTooLong(int characters) {
        return new PlanRefused(Kind.INVALID, "plan.text-too-long", characters);
    }

    static PlanRefused textUnreadable() {
        return new PlanRefused(Kind.INVALID, "plan.text-unreadable");
    }
}
