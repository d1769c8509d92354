package id.siklus.evaluation;

/** The rules for text that one person writes about another, or of themselves. */
final class Words {

    static final int LONGEST = 4000;

    /** A reason shorter than this explains nothing. */
    static final int SHORTEST_REASON = 10;

    private Words() {}

    static String checked(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            throw EvaluationRefused.textTooLong(LONGEST);
        }
        if (trimmed.indexOf('\0') >= 0) {
            throw EvaluationRefused.textUnreadable();
        }
        return trimmed;
    }
}
