package id.siklus.intake;

/** Reading cannot go on. Carries a fate instead of a stack: it never leaves {@link RecordReader}. */
final class RefusedRecord extends RuntimeException {

    private final transient Verdict verdict;

    private RefusedRecord(Verdict verdict) {
        super(null, null, false, false);
        this.verdict = verdict;
    }

    /** Not a CloudEvent by the reading rules. */
    static RefusedRecord rejected(String key, String... details) {
        return new RefusedRecord(Verdict.of(Fate.REJECTED, Reason.of(key, details)));
    }

    Verdict verdict() {
        return verdict;
    }
}
