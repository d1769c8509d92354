package id.siklus.evaluation;

import id.siklus.shared.WrittenText;

/** The rules for text that one person writes about another, or of themselves. */
final class Words {

    static final int LONGEST = 4000;

    /** A reason shorter than this explains nothing. */
    static final int SHORTEST_REASON = 10;

    private Words() {}

    static String checked(String text) {
        String trimmed = WrittenText.of(text);
        if (trimmed.length() > LONGEST) {
            throw EvaluationRefused.textTooLong(LONGEST);
        }
        if (!WrittenText.isReadable(trimmed)) {
            throw EvaluationRefused.textUnreadable();
        }
        return trimmed;
    }
}
