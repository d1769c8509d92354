package id.siklus.contract;

/** Planned results are main (utama) or additional (tambahan): PermenPANRB 6/2022, annex II, step 6. */
public enum ResultKind {
    MAIN('U'),
    ADDITIONAL('T');

    private final char letter;

    ResultKind(char letter) {
        this.letter = letter;
    }

    /** The code of the n-th result of this kind: {@code U1}. */
    String code(int nth) {
        return letter + Integer.toString(nth);
    }
}
