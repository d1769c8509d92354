package id.siklus.intake;

import java.util.List;

/**
 * A record as its own page shows it.
 *
 * @param headers as they came, where the bytes were kept
 * @param content the data, or the beginning of what could not be read; personal data is masked
 */
public record RecordDetail(RecordSummary summary, List<Header> headers, String content) {

    /** A header in readable form. */
    public record Header(String name, String value) {}
}
