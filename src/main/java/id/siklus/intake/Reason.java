package id.siklus.intake;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Why a record has its fate: a sentence in the reader's language.
 *
 * @param key of the sentence in the bundle of the room that gives the reason
 * @param details what the sentence has to fill in
 */
@NamedInterface("api")
public record Reason(String key, List<String> details) {

    private static final int LONGEST_DETAIL = 500;

    public Reason {
        details = details.stream().map(Reason::printable).toList();
    }

    public static Reason of(String key, String... details) {
        return new Reason(key, List.of(details));
    }

    /** The details without numbers of people, for lists and pages. */
    public List<String> maskedDetails() {
        return details.stream().map(Masking::numbers).toList();
    }

    /** Details may quote the record, which may hold anything: what no database or page can show is replaced. */
    private static String printable(String detail) {
        String shortened = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + '…';
        return PlainText.printable(shortened);
    }
}
