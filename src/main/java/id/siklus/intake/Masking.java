package id.siklus.intake;

import java.util.List;
import java.util.regex.Pattern;

/** Hides personal data in what a record says: numbers of people, and whatever somebody wrote freely. */
final class Masking {

    private static final String HIDDEN = "•••";
    private static final int LONGEST = 4000;

    /** The rest of a text in quotes, also of one that never ends. It gives nothing back, so length costs no stack. */
    private static final String QUOTED = "(?:[^\"\\\\]|\\\\.?)*+(?:\"|\\z)";

    /** Moments and numbers of people stay: of the latter {@link #numbers} hides what has to be hidden. */
    private static final String WRITTEN = "\"(?!\\d{4}-\\d{2}-\\d{2}[T\"]|\\d{10,}\"|N-\\d{4,12}\")" + QUOTED;

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})\\d{6,}");
    private static final Pattern NUMBER_WITHOUT_NIP = Pattern.compile("N-\\d{4,12}");
    private static final Pattern FREE_TEXT =
            Pattern.compile("(\"(?:name|title|note|reason|what|document|uri)\"\\s*:\\s*)\"" + QUOTED);
    private static final Pattern FREE_TEXTS =
            Pattern.compile("(\"flags\"\\s*:\\s*\\[\\s*)(?:\"" + QUOTED + "|[^\\]\"])++");

    /** People whom nobody knows here are named as their source wrote them. */
    private static final Pattern WRITTEN_NAME =
            Pattern.compile("(\"(?:by|approvedBy|assignedBy|enteredBy|setBy|to|from)\"\\s*:\\s*)" + WRITTEN);

    private static final Pattern WRITTEN_DOER =
            Pattern.compile("(\"id\"\\s*:\\s*)" + WRITTEN + "(?=\\s*,\\s*\"share\")");
    private static final Pattern DOER_AFTER_SHARE =
            Pattern.compile("(\"share\"\\s*:\\s*[-+.eE0-9]++\\s*,\\s*\"id\"\\s*:\\s*)" + WRITTEN);

    private static final List<Pattern> HIDE =
            List.of(FREE_TEXT, FREE_TEXTS, WRITTEN_NAME, WRITTEN_DOER, DOER_AFTER_SHARE);

    private Masking() {}

    static String of(String text) {
        String hidden = text;
        for (Pattern pattern : HIDE) {
            hidden = pattern.matcher(hidden).replaceAll("$1\"" + HIDDEN + '"');
        }
        return shortened(numbers(hidden));
    }

    /** Cut last: what hides something has to see all of it. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '…';
    }

    /** Hides numbers of people alone, where the text around them is ours. */
    static String numbers(String text) {
        String withoutNip = NUMBER.matcher(text).replaceAll("$1" + HIDDEN);
        return NUMBER_WITHOUT_NIP.matcher(withoutNip).replaceAll("N-" + HIDDEN);
    }
}
