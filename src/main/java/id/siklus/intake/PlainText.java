package id.siklus.intake;

/** What may stand in a text that comes from outside. */
final class PlainText {

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** Whether the text has neither U+0000, which PostgreSQL cannot store, nor half a surrogate pair. */
    static boolean isStorable(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                index++;
                if (index == text.length() || !Character.isLowSurrogate(text.charAt(index))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text with a replacement sign for what may not stand in it. */
    static String printable(String text) {
        if (isStorable(text)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || isSurrogate(point) ? REPLACEMENT : point)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
