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

    private Masking() {}

    static String of(String text) {
        String shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '…';
        String withoutTexts = FREE_TEXT.matcher(shortened).replaceAll("$1\"" + HIDDEN + '"');
        String withoutNip = NUMBER.matcher(withoutTexts).replaceAll("$1" + HIDDEN);
        return NUMBER_WITHOUT_NIP.matcher(withoutNip).replaceAll("N-" + HIDDEN);
    }
}
