package id.siklus.contract;

import id.siklus.shared.DomainRefusal;
import java.util.List;

/** What an SKP refuses. */
public final class ContractRefused extends DomainRefusal {

    private final transient List<Gap> gaps;

    private ContractRefused(List<Gap> gaps, Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
        this.gaps = gaps;
    }

    private ContractRefused(Kind kind, String code, Object... arguments) {
        this(List.of(), kind, code, arguments);
    }

    /** What is missing, where that is the refusal. */
    public List<Gap> gaps() {
        return gaps;
    }

    public static ContractRefused unknown() {
        return new ContractRefused(Kind.NOT_FOUND, "contract.unknown");
    }

    /** Somebody else, or another window of the same person, wrote in between. */
    public static ContractRefused changedMeanwhile() {
        return new ContractRefused(Kind.CONFLICT, "contract.changed-meanwhile");
    }

    static ContractRefused notInThisState(ContractState state) {
        return new ContractRefused(Kind.CONFLICT, "contract.not-in-this-state", state.name());
    }

    static ContractRefused incomplete(List<Gap> gaps) {
        return new ContractRefused(gaps, Kind.INVALID, "contract.incomplete", gaps.size());
    }

    static ContractRefused reasonTooShort(int characters) {
        return new ContractRefused(Kind.INVALID, "contract.reason-too-short", characters);
    }

    /** January has passed: the first signature after it says why. */
    static ContractRefused lateReasonMissing(int characters) {
        return new ContractRefused(Kind.INVALID, "contract.late-reason-missing", characters);
    }

    static ContractRefused statementNotAccepted() {
        return new ContractRefused(Kind.INVALID, "contract.statement-not-accepted");
    }

    static ContractRefused withoutEvaluator() {
        return new ContractRefused(Kind.CONFLICT, "contract.without-evaluator");
    }

    static ContractRefused textTooLong(int characters) {
        return new ContractRefused(Kind.INVALID, "contract.text-too-long", characters);
    }

    static ContractRefused textUnreadable() {
        return new ContractRefused(Kind.INVALID, "contract.text-unreadable");
    }

    static ContractRefused tooMany(int most) {
        return new ContractRefused(Kind.INVALID, "contract.too-many", most);
    }

    static ContractRefused targetUnacceptable() {
        return new ContractRefused(Kind.INVALID, "contract.target-unacceptable");
    }

    static ContractRefused notAdministrator() {
        return new ContractRefused(Kind.FORBIDDEN, "contract.not-administrator");
    }

    static ContractRefused yearOutOfRange(int year) {
        return new ContractRefused(Kind.INVALID, "contract.year-out-of-range", String.valueOf(year));
    }
}
