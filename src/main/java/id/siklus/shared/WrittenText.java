package id.siklus.shared;

import org.jspecify.annotations.Nullable;

/** What people have written, before anybody judges what it says. */
public final class WrittenText {

    private WrittenText() {}

    /** Without blanks around it; empty where there is nothing in it that could be seen. */
    public static String of(@Nullable String typed) {
        return typed == null || typed.codePoints().allMatch(WrittenText::isInvisible) ? "" : typed.strip();
    }

    /** Whether it can be kept as it is: without control signs other than blanks, and without half a pair of surrogates. */
    public static boolean isReadable(String text) {
        return text.codePoints()
                .noneMatch(sign -> Character.getType(sign) == Character.SURROGATE
                        || (Character.isISOControl(sign) && !Character.isWhitespace(sign)));
    }

    private static boolean isInvisible(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }
}
