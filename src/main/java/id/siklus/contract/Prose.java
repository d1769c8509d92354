package id.siklus.contract;

import org.jspecify.annotations.Nullable;

/** The rules for text that people write into a contract. */
final class Prose {

    static final int LINE = 200;
    static final int PARAGRAPH = 2_000;

    private Prose() {}

    /** Without blanks around it; refuses what is too long or what no database can keep. */
    static String checked(@Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            throw ContractRefused.textTooLong(longest);
        }
        if (stripped.chars().anyMatch(sign -> Character.isISOControl(sign) && !Character.isWhitespace(sign))) {
            throw ContractRefused.textUnreadable();
        }
        return stripped;
    }
}
