package id.siklus.shared;

import java.util.Comparator;

/**
 * The order of texts by their signs (Unicode code points), as PostgreSQL's collation {@code "C"} has it. Java's own order
 * goes by units of UTF-16, and puts signs that take two of them before some that take one.
 */
public final class TextOrder {

    /** Earlier signs first; where one text begins the other, the shorter first. */
    public static final Comparator<String> BY_SIGN = TextOrder::compare;

    private TextOrder() {}

    private static int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int index = 0; index < common; index++) {
            char here = one.charAt(index);
            char there = other.charAt(index);
            if (here != there) {
                return Character.isSurrogate(here) == Character.isSurrogate(there)
                        ? Character.compare(here, there)
                        : Boolean.compare(Character.isSurrogate(here), Character.isSurrogate(there));
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
