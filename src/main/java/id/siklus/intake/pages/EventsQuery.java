package id.siklus.intake.pages;

import id.siklus.intake.Fate;
import id.siklus.intake.RecordQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page is narrowed to, as its address says.
 *
 * @param nasib fate of the listed records
 * @param topik topic of the listed records
 * @param alasan key of the sentence that says why
 * @param hitung whether to count the records anew
 */
record EventsQuery(
        @Nullable String nasib,
        @Nullable String topik,
        @Nullable String alasan,
        @Nullable String sesudah,
        @Nullable Boolean hitung) {

    private static final int ON_A_PAGE = 25;

    /** Whether the numbers of this page are counted anew. */
    public boolean recounts() {
        return Boolean.TRUE.equals(hitung);
    }

    RecordQuery records() {
        return RecordQuery.of(nasib, topik, null, null, sesudah, ON_A_PAGE).because(alasan);
    }

    /** The records of a fate, of one topic or of all. */
    public String with(@Nullable Fate fate, @Nullable String topic) {
        return address(fate == null ? null : fate.name(), topic, null, null);
    }

    /** The records that have a fate for a reason. */
    public String because(Fate fate, String reason) {
        return address(fate.name(), null, reason, null);
    }

    /** Whether the listed records can be tried again. */
    public boolean canReplay() {
        return records().fate() != null && records().fate().canBeReplayed();
    }

    /** The following page of the list. */
    public String next(String after) {
        return address(nasib, topik, alasan, after);
    }

    private static String address(
            @Nullable String fate, @Nullable String topic, @Nullable String reason, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/pemantauan/peristiwa");
        if (fate != null && !fate.isBlank()) {
            address.queryParam("nasib", fate);
        }
        if (topic != null && !topic.isBlank()) {
            address.queryParam("topik", topic);
        }
        if (reason != null && !reason.isBlank()) {
            address.queryParam("alasan", reason);
        }
        if (after != null) {
            address.queryParam("sesudah", after);
        }
        return address.fragment("daftar").encode().toUriString();
    }
}
