package id.siklus.reference;

/** One sentence that tells a person why the reference set-up does not start, and what to do. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
