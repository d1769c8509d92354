package id.siklus.plan;

import id.siklus.shared.WrittenText;

/** The rules for text that one person writes to another. */
public final class Words {

    /** A reason shorter than this explains nothing. */
    public static final int SHORTEST_REASON = 10;

    public static final int LONGEST = 4000;

    private Words() {}

    static String checked(String text) {
        String trimmed = WrittenText.of(text);
        if (trimmed.length() > LONGEST) {
            throw PlanRefused.textTooLong(LONGEST);
        }
        if (!WrittenText.isReadable(trimmed)) {
            throw PlanRefused.textUnreadable();
        }
        return trimmed;
    }

    static String reasonOfReturn(String text) {
        String reason = checked(text);
        if (reason.length() < SHORTEST_REASON) {
            throw PlanRefused.returnReasonTooShort(SHORTEST_REASON);
        }
        return reason;
    }

    static String feedback(String text) {
        String feedback = checked(text);
        if (feedback.isEmpty()) {
            throw PlanRefused.feedbackMissing();
        }
        return feedback;
    }
}
