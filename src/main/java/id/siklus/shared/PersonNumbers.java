package id.siklus.shared;

import java.util.regex.Pattern;

/** Hides numbers of people in words that go to a log: who it was stands in the audit. */
public final class PersonNumbers {

    private static final Pattern NIP = Pattern.compile("(?<![0-9])[0-9]{18}(?![0-9])");
    private static final Pattern WITHOUT_NIP = Pattern.compile("\\bN-[0-9]{4,12}\\b");

    private PersonNumbers() {}

    /** The same words without numbers of people. */
    public static String hidden(String words) {
        return WITHOUT_NIP.matcher(NIP.matcher(words).replaceAll("(NIP)")).replaceAll("(N-)");
    }
}
