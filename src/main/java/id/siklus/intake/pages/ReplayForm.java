package id.siklus.intake.pages;

import id.siklus.intake.ReplayOrder;
import id.siklus.intake.ReplayReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which records to try again, as the address or the form says.
 *
 * @param kunci keys of single records
 * @param nasib fate of records
 * @param alasan key of the sentence that says why they have it
 * @param sesudah the last record that was tried already
 * @param sisa how many of the reason are left, as the replay before has counted them
 */
record ReplayForm(
        @Nullable List<String> kunci,
        @Nullable String nasib,
        @Nullable String alasan,
        @Nullable String sesudah,
        @Nullable Long sisa) {

    ReplayOrder order() {
        return ReplayOrder.of(kunci, nasib, alasan, sesudah);
    }

    /** What the page of the result has to know to go on with what is left. */
    String rest(ReplayReport report) {
        return report.left() == 0 ? "" : '?' + query(report);
    }

    /** Where to go on with what is left. */
    public String next(ReplayReport report) {
        return "/pemantauan/peristiwa/putar-ulang?" + query(report);
    }

    /** Where the page of a result goes on with what was left. */
    public String onward() {
        return UriComponentsBuilder.fromPath("/pemantauan/peristiwa/putar-ulang")
                .queryParam("nasib", nasib)
                .queryParam("alasan", alasan)
                .queryParam("sesudah", sesudah)
                .encode()
                .toUriString();
    }

    private String query(ReplayReport report) {
        return UriComponentsBuilder.newInstance()
                .queryParam("nasib", nasib)
                .queryParam("alasan", alasan)
                .queryParam("sesudah", report.last())
                .queryParam("sisa", report.left())
                .encode()
                .toUriString()
                .substring(1);
    }
}
