package id.siklus.contract;

import id.siklus.shared.WrittenText;
import org.jspecify.annotations.Nullable;

/** The rules for text that people write into a contract. */
final class Prose {

    static final int LINE = 200;
    static final int PARAGRAPH = 2_000;

    private Prose() {}

    /** Without blanks around it; refuses what is too long or what no database can keep. */
    static String checked(@Nullable String text, int longest) {
        String stripped = WrittenText.of(text);
        if (stripped.length() > longest) {
            throw ContractRefused.textTooLong(longest);
        }
        if (!WrittenText.isReadable(stripped)) {
            throw ContractRefused.textUnreadable();
        }
        return stripped;
    }
}
