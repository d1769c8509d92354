package id.siklus.shared;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who somebody is to every other system: a {@link Nip}, or {@code N-} and 4 to 12 digits for a person without one
 * (PTHL, honorer), who may have ledgers but never a contract.
 *
 * @param value the NIP without spaces, or the {@code N-…} number
 */
public record PersonId(String value) implements Comparable<PersonId>, Serializable {

    private static final Pattern WITHOUT_NIP = Pattern.compile("N-\\d{4,12}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    public PersonId {
        if (!hasShape(value)) {
            throw new IllegalArgumentException("A person is known by a NIP of 18 digits or by N- and 4 to 12 digits");
        }
    }

    /** A number as somebody typed or pasted it: in groups, with blanks of any kind, {@code n-…}. */
    public static String asTyped(String typed) {
        return BLANKS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether the text has the shape of either number. */
    public static boolean hasShape(String text) {
        return Nip.hasShape(text) || WITHOUT_NIP.matcher(text).matches();
    }

    /** False for people outside the civil service, who never have a contract, a month or a recap. */
    public boolean isCivilServant() {
        return Nip.hasShape(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
