package id.siklus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void anotherCountLeavesClaimAndEvidence() {
        List<Evidence> evidence = List.of(Evidence.task("kinerja", "T-1"), Evidence.link("https://example.id/bukti"));

        assertThat(new Figure(BigDecimal.ONE, BigDecimal.valueOf(2), "Di luar aplikasi", evidence)
                        .recounted(BigDecimal.TEN))
                .isEqualTo(new Figure(BigDecimal.TEN, BigDecimal.valueOf(2), "Di luar aplikasi", evidence));
        assertThat(new Figure(BigDecimal.ONE, BigDecimal.ONE, null, evidence).recounted(BigDecimal.TEN))
                .isEqualTo(new Figure(BigDecimal.TEN, BigDecimal.TEN, null, evidence));
    }
}
