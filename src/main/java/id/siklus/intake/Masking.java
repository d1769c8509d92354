package id.siklus.intake;

import java.util.regex.Pattern;

/** Hides personal data in what a record says: numbers of people, and whatever somebody wrote freely. */
final class Masking {

    private static final String HIDDEN = "•••";
    private static final int LONGEST = 4000;
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})\\d{6,}");
    private static final Pattern NUMBER_WITHOUT_NIP = Pattern.compile("N-\\d{4,12}");
    private static final Pattern FREE_TEXT = Pattern.compile(
            "(\"(?:name|title|note|reason|what|document|uri|flags)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"");

    /** People whom nobody knows here are named as their source wrote them; moments under the same names stay. */
    private static final Pattern WRITTEN_NAME = Pattern.compile(
            "(\"(?:by|approvedBy|assignedBy|enteredBy|setBy|to|from)\"\\s*:\\s*)\"(?!\\d|N-\\d)(?:[^\"\\\\]|\\\\.)*\"");

    private static final Pattern WRITTEN_DOER =
            Pattern.compile("(\"id\"\\s*:\\s*)\"(?!\\d|N-\\d)(?:[^\"\\\\]|\\\\.)*\"(?=\\s*,\\s*\"share\")");

    private Masking() {}

    static String of(String text) {
        String shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '…';
        String withoutTexts = FREE_TEXT.matcher(shortened).replaceAll("$1\"" + HIDDEN + '"');
        String withoutNames = WRITTEN_NAME.matcher(withoutTexts).replaceAll("$1\"" + HIDDEN + '"');
        String withoutDoers = WRITTEN_DOER.matcher(withoutNames).replaceAll("$1\"" + HIDDEN + '"');
        return numbers(withoutDoers);
    }

    /** Hides numbers of people alone, where the text around them is ours. */
    static String numbers(String text) {
        String withoutNip = NUMBER.matcher(text).replaceAll("$1" + HIDDEN);
        return NUMBER_WITHOUT_NIP.matcher(withoutNip).replaceAll("N-" + HIDDEN);
    }
}
