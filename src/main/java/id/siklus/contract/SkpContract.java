package id.siklus.contract;

import static id.siklus.contract.ContractState.APPROVED;
import static id.siklus.contract.ContractState.CANCELLED;
import static id.siklus.contract.ContractState.CLOSED;
import static id.siklus.contract.ContractState.DRAFT;
import static id.siklus.contract.ContractState.RETURNED;
import static id.siklus.contract.ContractState.SET;
import static id.siklus.contract.ContractState.SIGNED;
import static id.siklus.contract.ContractState.SUBMITTED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The performance contract of an employee for a year (Sasaran Kinerja Pegawai). Its verbs are the acts of the law; each
 * refuses what the state of the contract does not allow.
 */
public final class SkpContract {

    private static final Set<ContractState> IN_THE_HANDS_OF_THE_EMPLOYEE = EnumSet.of(DRAFT, RETURNED);
    private static final Set<ContractState> RETURNABLE = EnumSet.of(SUBMITTED, APPROVED, SIGNED);
    private static final Set<ContractState> OVER = EnumSet.of(SET, CLOSED, CANCELLED);

    private final ContractIdentity identity;
    private final long revision;
    private ContractText text;
    private Progress progress;

    /** As it was stored at that revision. */
    SkpContract(ContractIdentity identity, long revision, ContractText text, Progress progress) {
        this.identity = identity;
        this.revision = revision;
        this.text = text;
        this.progress = progress;
    }

    static SkpContract opened(ContractIdentity identity, Instant at) {
        return new SkpContract(identity, 0, ContractText.EMPTY, Progress.opened(at));
    }

    /**
     * Replaces the draft.
     *
     * @param seenRevision what the writer had before their eyes; another one means that somebody wrote in between
     */
    public void edit(ContractText next, long seenRevision) {
        requireState(IN_THE_HANDS_OF_THE_EMPLOYEE);
        if (seenRevision != revision) {
            throw ContractRefused.changedMeanwhile();
        }
        text = next;
    }

    /** Hands the draft to the evaluator, once it has everything that {@link CompletenessPolicies} ask for. */
    public void submit(Instant at) {
        requireState(IN_THE_HANDS_OF_THE_EMPLOYEE);
        List<Gap> gaps = CompletenessPolicies.gapsOf(text);
        if (!gaps.isEmpty()) {
            throw ContractRefused.incomplete(gaps);
        }
        progress = progress.submitted(at);
    }

    /** The evaluator agrees with the text; both may now sign it. */
    public void approve() {
        requireState(EnumSet.of(SUBMITTED));
        progress = progress.to(APPROVED);
    }

    /** Back to the draft: by the evaluator in review or before setting, by the employee before signing. */
    public void sendBack(Return given) {
        requireState(RETURNABLE);
        progress = progress.sentBack(given);
    }

    /** The employee signs, always before the evaluator (PP 30/2019). */
    public void sign(Signature signature, Lateness lateness) {
        requireState(EnumSet.of(APPROVED));
        progress = progress.signed(SIGNED, signature, lateness);
    }

    /** The evaluator signs as well: the SKP is set (ditetapkan) and in force. */
    public void set(Signature signature, Lateness lateness) {
        requireState(EnumSet.of(SIGNED));
        if (!signature.content().equals(progress.signatures().get(0).content())) {
            throw new IllegalStateException("Both sign the same content");
        }
        progress = progress.signed(SET, signature, lateness);
    }

    /**
     * What the employee has signed names an evaluator who is none any more: the next one reviews the text, and both sign
     * what names the two of them. Signatures are withdrawn, their evidence stays.
     */
    public void reviewAnew(Instant at) {
        requireState(EnumSet.of(SIGNED));
        progress = progress.submitted(at);
    }

    /** Ends before its year does, because the employee has left. */
    public void close() {
        requireState(EnumSet.of(SET));
        progress = progress.to(CLOSED);
    }

    /** Called off before it came into force. */
    public void cancel() {
        requireState(EnumSet.complementOf(EnumSet.copyOf(OVER)));
        progress = progress.to(CANCELLED);
    }

    /** Refuses before anything is asked of a signer. */
    void requireAwaiting(ContractState state) {
        requireState(EnumSet.of(state));
    }

    private void requireState(Set<ContractState> allowed) {
        if (!allowed.contains(progress.state())) {
            throw ContractRefused.notInThisState(progress.state());
        }
    }

    public ContractIdentity identity() {
        return identity;
    }

    /** Counts writes; whoever edits says which one they saw. */
    public long revision() {
        return revision;
    }

    public ContractText text() {
        return text;
    }

    public Progress progress() {
        return progress;
    }

    public ContractState state() {
        return progress.state();
    }

    /** Whether the employee may write in it now. */
    public boolean isDraft() {
        return IN_THE_HANDS_OF_THE_EMPLOYEE.contains(progress.state());
    }
}
