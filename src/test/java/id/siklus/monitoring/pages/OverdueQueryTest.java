package id.siklus.monitoring.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.engine.TaskStage;
import org.junit.jupiter.api.Test;

class OverdueQueryTest {

    @Test
    void whateverIsTypedStaysOneParameter() {
        OverdueQuery query = new OverdueQuery(2026, "ORG", "A & B+{c}", 2, null, null, null, null, null);

        assertThat(query.atPage(3)).isEqualTo("/pemantauan?tahun=2026&unit=ORG&cari=A%20%26%20B%2B%7Bc%7D&halaman=3");
    }

    @Test
    void theListOfACellKeepsTheTable() {
        OverdueQuery query = new OverdueQuery(null, "ORG", null, 2, null, null, null, null, "mark");

        assertThat(query.withCell("ORG-RBA", true, TaskStage.DRAFT))
                .isEqualTo("/pemantauan?unit=ORG&halaman=2&sel=ORG-RBA&sendiri=true&tahap=DRAFT#daftar");
        assertThat(query.inUnit("ORG-RBA")).isEqualTo("/pemantauan?unit=ORG-RBA");
    }

    @Test
    void noPageIsBeforeTheFirst() {
        OverdueQuery query = new OverdueQuery(null, null, null, -4, null, null, null, null, null);

        assertThat(query.page()).isOne();
    }
}
